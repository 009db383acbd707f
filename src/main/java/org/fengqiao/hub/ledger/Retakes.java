package org.fengqiao.hub.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.hub.canonical.Inbound;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.StoredAttachment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Messages that a fault of ours kept from any case, to be taken once more. */
@Component
public class Retakes {

  /**
   * A message as it came.
   *
   * @param inbound what its channel had handed over
   * @param receiptId id of the receipt its sender holds
   */
  public record Came(Inbound inbound, UUID receiptId) {}

  private static final String STILL =
      " where m.message_id = ? and m.state = 'FAILED'"
          + " and not exists (select 1 from case_message c where c.message_id = m.message_id)";

  private final JdbcTemplate jdbc;
  private final Messages messages;

  Retakes(JdbcTemplate jdbc, Messages messages) {
    this.jdbc = jdbc;
    this.messages = messages;
  }

  /** The message as it came, when it still has no case. */
  public Optional<Came> find(UUID messageId) {
    return jdbc
        .query(
            "select m.*, p.content from message m join payload p on p.message_id = m.message_id"
                + " and p.stage = 'original'"
                + STILL,
            this::came,
            messageId)
        .stream()
        .findFirst();
  }

  /** Any message as it came, whatever became of it. */
  public Optional<Came> original(UUID messageId) {
    return jdbc
        .query(
            "select m.*, p.content from message m join payload p on p.message_id = m.message_id"
                + " and p.stage = 'original' where m.message_id = ?",
            this::came,
            messageId)
        .stream()
        .findFirst();
  }

  private Came came(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("message_id", UUID.class);
    String declared = row.getString("external_id");
    List<StoredAttachment> attachments = messages.attachments(id);
    return new Came(
        new Inbound(
            row.getString("sender"),
            row.getString("dialect"),
            MessageKind.of(row.getString("kind")).orElseThrow(),
            declared.startsWith("unreadable-") ? null : declared,
            row.getBytes("content"),
            attachments,
            Rows.instant(row, "received_at")),
        row.getObject("receipt_id", UUID.class));
  }

  /** Holds the message until the caller's transaction ends; not when it has a case by now. */
  public boolean hold(UUID messageId) {
    return !jdbc.queryForList(
            "select 1 from message m" + STILL + " for update of m", Integer.class, messageId)
        .isEmpty();
  }

  /** Writes what the message turned out to be; its bytes, its receipt and its id stay. */
  public void retake(NewMessage m) {
    jdbc.update(
        "with taken as (update message set state = ?, external_id = ?, verdict = ?, door = ?,"
            + " referral_version = ?, content_digest = ?, event_time = ?, sent_time = ?, warnings ="
            + " ?, matter = ? where message_id = ? returning message_id, received_at), kept as"
            + " (insert into payload select message_id, 'canonical', ? from taken on conflict do"
            + " nothing) insert into message_party select decode(p.party, 'hex'), t.received_at,"
            + " t.message_id from taken t, unnest(?::text[]) p (party) on conflict do nothing",
        m.state().name(),
        m.externalId(),
        m.verdict(),
        m.door() == null ? null : m.door().name(),
        m.referralVersion(),
        m.contentDigest(),
        Rows.utc(m.eventTime()),
        Rows.utc(m.sentTime()),
        m.warnings(),
        m.matter(),
        m.id(),
        m.canonical(),
        Rows.column(m.index().parties(), HexFormat.of()::formatHex));
    messages.keepAttachments(m);
  }
}
