package org.fengqiao.hub.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.MessageKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads deliveries with all they carry, and holds their case while they are settled. */
@Component
public class Consignments {

  private final JdbcTemplate jdbc;
  private final Messages messages;

  Consignments(JdbcTemplate jdbc, Messages messages) {
    this.jdbc = jdbc;
    this.messages = messages;
  }

  /** The consignment of a delivery, wherever it stands. */
  public Optional<Consignment> find(UUID deliveryId) {
    return find(deliveryId, DeliveryState.values());
  }

  /** The consignment of a delivery in one of these states; nothing when it has moved on. */
  public Optional<Consignment> find(UUID deliveryId, DeliveryState... states) {
    return jdbc
        .query(
            "select d.delivery_id, d.partner, d.kind, d.case_id, case c.dossier when 'REFERRAL'"
                + " then c.court end as court, case c.dossier when 'REFERRAL' then"
                + " coalesce(c.current_number, c.case_number) end as case_number, m.message_id,"
                + " m.sender, p.content, exists (select 1 from message_attachment a where"
                + " a.message_id = m.message_id) as has_attachments, case when d.as_sent then"
                + " (select b.content from delivery_payload b where b.delivery_id = d.delivery_id"
                + " and b.stage = 'target') end as as_sent from delivery d join dispute_case c"
                + " using (case_id) join message m on m.message_id = d.message_id join payload p on"
                + " p.message_id = coalesce(d.revision, d.message_id) and p.stage = 'canonical'"
                + " where d.delivery_id = ? and d.state = any (?)",
            this::consignment,
            deliveryId,
            Stream.of(states).map(DeliveryState::name).toArray(String[]::new))
        .stream()
        .findFirst();
  }

  private Consignment consignment(ResultSet row, int number) throws SQLException {
    UUID messageId = row.getObject("message_id", UUID.class);
    return new Consignment(
        row.getObject("delivery_id", UUID.class),
        row.getString("partner"),
        MessageKind.of(row.getString("kind")).orElseThrow(),
        row.getObject("case_id", UUID.class),
        row.getString("court"),
        row.getString("case_number"),
        messageId,
        row.getString("sender"),
        row.getBytes("content"),
        row.getBoolean("has_attachments") ? messages.attachments(messageId) : List.of(),
        row.getBytes("as_sent"));
  }

  /** Holds the case of a delivery until the caller's transaction ends. */
  public Held hold(UUID deliveryId) {
    return hold(List.of(deliveryId)).get(0);
  }

  /**
   * Holds the cases of deliveries until the caller's transaction ends; always in one order, so that
   * none waits in a ring.
   */
  public List<Held> hold(Collection<UUID> deliveryIds) {
    List<Held> held =
        jdbc.query(
            "select d.*, c.state as case_state, m.original_digest from delivery d"
                + " join dispute_case c using (case_id)"
                + " join message m on m.message_id = coalesce(d.revision, d.message_id)"
                + " where d.delivery_id = "
                + Rows.LISTED
                + " order by c.case_id for update of c",
            (row, n) ->
                new Held(
                    Rows.delivery(row, n),
                    CaseState.valueOf(row.getString("case_state")),
                    row.getString("original_digest")),
            Rows.column(deliveryIds, UUID::toString));
    if (held.size() < deliveryIds.size()) {
      throw new NoSuchElementException("a delivery that was handed over is in the ledger");
    }
    return held;
  }

  /**
   * A delivery whose case is held.
   *
   * @param delivery the delivery as it was when the case was taken hold of
   * @param caseState where the case stands
   * @param digest SHA-256 of the message's original
   */
  public record Held(DeliveryEntry delivery, CaseState caseState, String digest) {}
}
