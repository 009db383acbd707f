package org.fengqiao.hub.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.hub.canonical.Digests;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.StoredAttachment;
import org.fengqiao.hub.canonical.Transport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The messages of the ledger. Writing methods take part in the caller's transaction. */
@Component
public class Messages {

  /**
   * What became of a message.
   *
   * @param holds whether its case waits with it for a person
   */
  public record Settled(UUID messageId, MessageState state, @Nullable String why, boolean holds) {

    /** A message that keeps nothing waiting, but for a fault of ours. */
    public Settled(UUID messageId, MessageState state, @Nullable String why) {
      this(messageId, state, why, false);
    }
  }

  /**
   * A message the hub wrote.
   *
   * @param caseId the case into whose inbox it goes
   * @param verdict what it decides
   * @param eventTime when what it says happened
   */
  public record Written(
      UUID id,
      UUID caseId,
      MessageKind kind,
      String verdict,
      Instant eventTime,
      byte[] canonical) {}

  private static final String POST =
      "with n as (select *, row_number() over (partition by case_id order by id) as place, count(*)"
          + " over (partition by case_id) as more from unnest(?::uuid[], ?::uuid[], ?::text[],"
          + " ?::text[], ?::text[], ?::timestamptz[], ?::text[]) n (id, case_id, kind, verdict,"
          + " digest, event_time, content)), moved as (update dispute_case d set next_seq ="
          + " d.next_seq + c.more from (select distinct case_id, more from n) c where d.case_id ="
          + " c.case_id returning d.case_id, d.next_seq - c.more as first), entered as (insert into"
          + " message (message_id, sender, external_id, kind, dialect, state, verdict,"
          + " original_digest, event_time, sent_time, received_at, receipt_id, receipt) select id,"
          + " 'hub', id::text, kind, 'canonical-xml', 'RECEIVED', verdict, digest, event_time, ?,"
          + " ?, id, '' from n), kept as (insert into payload select id, 'canonical',"
          + " convert_to(content, 'UTF8') from n) insert into case_message select n.case_id,"
          + " m.first + n.place - 1, n.id, 'PENDING', ? from n join moved m using (case_id)";

  private static final String SELECT =
      "select m.*, c.case_id, c.seq from message m left join case_message c using (message_id) ";

  private final JdbcTemplate jdbc;
  private final Arrivals arrivals;

  Messages(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.arrivals = new Arrivals(jdbc);
  }

  /**
   * Enters a message with its bytes and attachments, unless its sender used the id before.
   *
   * @return whether it was entered; {@code false} means the id is taken, and nothing was written
   */
  public boolean enter(NewMessage m) {
    return !arrivals.enter(List.of(m)).isEmpty();
  }

  /**
   * Enters messages, as {@link #enter(NewMessage)} does each; of two with one id, the first.
   *
   * @return the hub's ids of those that were entered
   */
  public Set<UUID> enter(Collection<NewMessage> all) {
    return arrivals.enter(all);
  }

  /**
   * Frees the id of a message that was rejected, so that its sender may use it for the corrected
   * one. The rejected message stays in the ledger under a longer id.
   */
  public void release(UUID rejected) {
    jdbc.update(
        "update message set external_id = external_id || '#' || message_id"
            + " where message_id = ? and state = 'REJECTED'",
        rejected);
  }

  void keepAttachments(NewMessage m) {
    for (StoredAttachment a : m.attachments()) {
      jdbc.update(
          "insert into message_attachment values (?, ?, ?, ?) on conflict do nothing",
          m.id(),
          a.digest(),
          a.size(),
          a.mediaType());
    }
  }

  /**
   * Puts messages the hub wrote into the inboxes of their cases, each at the next place; one
   * statement for all of them. The caller holds the cases' locks.
   */
  public void post(Collection<Written> written, Instant now) {
    if (written.isEmpty()) {
      return;
    }
    jdbc.update(
        POST,
        Rows.column(written, Written::id),
        Rows.column(written, Written::caseId),
        Rows.column(written, it -> it.kind().id()),
        Rows.column(written, Written::verdict),
        Rows.column(written, it -> Digests.of(it.canonical())),
        Rows.column(written, it -> it.eventTime()),
        Rows.column(written, it -> new String(it.canonical(), StandardCharsets.UTF_8)),
        Rows.utc(now),
        Rows.utc(now),
        Rows.utc(now));
  }

  /** The message this sender sent under this id. */
  public Optional<KnownMessage> find(String sender, String externalId) {
    return jdbc
        .query(
            SELECT + "where m.sender = ? and m.external_id = ?", Rows::message, sender, externalId)
        .stream()
        .findFirst();
  }

  /** Whether another message than this sender's of this id was accepted about the same matter. */
  public boolean isKnownMatter(String matter, String sender, String externalId) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select exists (select 1 from message where matter = ? and state <> 'REJECTED'"
                + " and not (sender = ? and external_id = ?))",
            Boolean.class,
            matter,
            sender,
            externalId));
  }

  /** The message with the hub's id. */
  public Optional<KnownMessage> find(UUID messageId) {
    return jdbc.query(SELECT + "where m.message_id = ?", Rows::message, messageId).stream()
        .findFirst();
  }

  /** How a message came, where that is known. */
  public Optional<Transport> transport(UUID messageId) {
    return jdbc
        .queryForList(
            "select transport from message where message_id = ? and transport is not null",
            String.class,
            messageId)
        .stream()
        .map(Transport::new)
        .findFirst();
  }

  /** The messages of a case in the order they were accepted. */
  public List<KnownMessage> ofCase(UUID caseId) {
    return jdbc.query(SELECT + "where c.case_id = ? order by c.seq", Rows::message, caseId);
  }

  /** The canonical form of a message. */
  public byte[] canonical(UUID messageId) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "select content from payload where message_id = ? and stage = 'canonical'",
            byte[].class,
            messageId));
  }

  /** What is attached to a message. */
  public List<StoredAttachment> attachments(UUID messageId) {
    return jdbc.query(
        "select digest, size, media_type from message_attachment where message_id = ?",
        (row, n) -> new StoredAttachment(row.getString(1), row.getLong(2), row.getString(3)),
        messageId);
  }

  /** Whether a partner sent a message with this attachment, or was sent one. */
  public boolean mayRead(String partner, String digest) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select exists (select 1 from message_attachment a join message m using (message_id)"
                + " where a.digest = ? and (m.sender = ? or exists (select 1 from delivery d"
                + " where d.message_id = m.message_id and d.partner = ?)))",
            Boolean.class,
            digest,
            partner,
            partner));
  }

  /** Takes messages out of their cases' inboxes: their state, with the reason when it is a "no". */
  public void settle(Collection<Settled> settled) {
    jdbc.update(
        "with s as (select * from unnest((select ?::uuid[]), ?::text[], ?::text[], ?::text[])"
            + " s (id, state, why, inbox)),"
            + " m as (update message m set state = s.state,"
            + " rejection = coalesce(s.why, m.rejection) from s where m.message_id = s.id)"
            + " update case_message c set state = s.inbox, changed_at = clock_timestamp()"
            + " from s where c.message_id = s.id",
        Rows.column(settled, Settled::messageId),
        Rows.column(settled, Settled::state),
        Rows.column(settled, Settled::why),
        Rows.column(settled, Messages::inbox));
  }

  /** A fault of ours stops its case until it is mended, a doubt until a person decides. */
  private static String inbox(Settled settled) {
    if (settled.state() == MessageState.FAILED) {
      return "STUCK";
    }
    return settled.holds() ? "HELD" : "DONE";
  }
}
