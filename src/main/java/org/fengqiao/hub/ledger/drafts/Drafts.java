package org.fengqiao.hub.ledger.drafts;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.hub.canonical.Digests;
import org.fengqiao.hub.canonical.Operators;
import org.fengqiao.hub.ledger.drafts.Draft.State;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The corrections people write, and what becomes of them. */
@Component
public class Drafts {

  /**
   * The revision: a message of the operators, with what its original says of itself. It stands in
   * no case's inbox, so nothing is applied or counted twice.
   */
  private static final String REVISE =
      "with r as (insert into message (message_id, sender, external_id, kind, dialect, state,"
          + " verdict, door, referral_version, original_digest, event_time, sent_time, received_at,"
          + " receipt_id, receipt) select ?, ?, m.sender || '/' || m.external_id || '~' || (select"
          + " count(*) + 1 from message_draft d where d.message_id = m.message_id and d.state ="
          + " 'SENT'), m.kind, 'canonical-xml', 'APPLIED', m.verdict, m.door, m.referral_version,"
          + " ?, m.event_time, m.sent_time, ?, ?, '' from message m where m.message_id = ?"
          + " returning message_id), p as (insert into payload select r.message_id, s, ?::bytea"
          + " from r, (values ('original'), ('canonical')) x (s)), a as (insert into"
          + " message_attachment (message_id, digest, size, media_type) select r.message_id,"
          + " o.digest, o.size, o.media_type from r, message_attachment o where o.message_id = ?)"
          + " update delivery set revision = (select message_id from r) where delivery_id = ? and"
          + " state in ('STUCK', 'FAILED')";

  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
  private final JdbcTemplate jdbc;
  private final Clock clock;

  Drafts(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Begins a draft of what a stopped delivery would carry.
   *
   * @return nothing when the delivery is not stopped, or somebody is at it already
   */
  public Optional<Draft> begin(UUID deliveryId, String operator, String reason) {
    UUID id = ids.generate();
    jdbc.update(
        "insert into message_draft (draft_id, message_id, delivery_id, partner, state, before,"
            + " content, reason, written_by, created_at, changed_at) select ?, d.message_id,"
            + " d.delivery_id, d.partner, 'OPEN', p.content, p.content, ?, ?, ?, ? from delivery d"
            + " join payload p on p.message_id = coalesce(d.revision, d.message_id) and p.stage ="
            + " 'canonical' where d.delivery_id = ? and d.state in ('STUCK', 'FAILED') on conflict"
            + " do nothing",
        id,
        reason,
        operator,
        now(),
        now(),
        deliveryId);
    return find(id);
  }

  /** One draft. */
  public Optional<Draft> find(UUID id) {
    return jdbc.query("select * from message_draft where draft_id = ?", Drafts::draft, id).stream()
        .findFirst();
  }

  /** The drafts of a message, and the one it was made of; newest first. */
  public List<Draft> ofMessage(UUID messageId) {
    return jdbc.query(
        "select * from message_draft where message_id = ? or revision = ? order by created_at desc",
        Drafts::draft,
        messageId,
        messageId);
  }

  /**
   * Keeps what was written.
   *
   * @param version the one it was written over
   * @return whether that was still the newest, and the draft open
   */
  public boolean save(UUID id, int version, byte[] content) {
    return jdbc.update(
            "update message_draft set content = ?, version = version + 1, changed_at = ? where"
                + " draft_id = ? and version = ? and state = 'OPEN'",
            content,
            now(),
            id,
            version)
        == 1;
  }

  /** Moves a draft on, when it stands where it should. */
  public boolean move(UUID id, List<State> from, State to) {
    return jdbc.update(
            "update message_draft set state = ?, changed_at = ? where draft_id = ? and state = any"
                + " (?)",
            to.name(),
            now(),
            id,
            from.stream().map(State::name).toArray(String[]::new))
        == 1;
  }

  /**
   * Makes a message of an approved draft; its delivery carries it from now on.
   *
   * @return the message's id; nothing when the delivery is not stopped any more, and then the
   *     caller's transaction must not commit
   */
  public Optional<UUID> revise(Draft draft, String approver) {
    UUID revision = ids.generate();
    int changed =
        jdbc.update(
            REVISE,
            revision,
            Operators.ID,
            Digests.of(draft.content()),
            now(),
            ids.generate(),
            draft.messageId(),
            draft.content(),
            draft.messageId(),
            draft.deliveryId());
    jdbc.update(
        "update message_draft set state = 'SENT', approved_by = ?, revision = ?, changed_at = ?"
            + " where draft_id = ? and state = 'SUBMITTED'",
        approver,
        revision,
        now(),
        draft.id());
    return changed == 1 ? Optional.of(revision) : Optional.empty();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Draft draft(ResultSet row, int number) throws SQLException {
    return new Draft(
        row.getObject("draft_id", UUID.class),
        row.getObject("message_id", UUID.class),
        row.getObject("delivery_id", UUID.class),
        row.getString("partner"),
        State.valueOf(row.getString("state")),
        row.getBytes("before"),
        row.getBytes("content"),
        row.getInt("version"),
        row.getString("reason"),
        row.getString("written_by"),
        row.getString("approved_by"),
        row.getObject("revision", UUID.class),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }
}
