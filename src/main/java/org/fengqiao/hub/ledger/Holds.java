package org.fengqiao.hub.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Deliveries that a person keeps from going. There is one schedule of attempts and no second one: a
 * hold moves the next attempt to where it ends, so that it ends by itself, and what follows in the
 * case waits behind it as behind any other.
 */
@Component
public class Holds {

  /** One delivery, kept from going until a moment. */
  public record Hold(
      UUID deliveryId,
      UUID messageId,
      String operator,
      String reason,
      Instant since,
      Instant until) {}

  private final JdbcTemplate jdbc;
  private final Clock clock;

  Holds(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Keeps a delivery from going; takes part in the caller's transaction.
   *
   * @return whether it was its turn and it had not gone yet
   */
  public boolean hold(UUID deliveryId, Instant until, String operator, String reason) {
    var now = Rows.utc(clock.instant());
    return jdbc.update(
            "with held as (update delivery set state = 'RETRY', changed_at = ?, next_attempt_at = ?"
                + " where delivery_id = ? and state in ('READY', 'RETRY')"
                + " returning delivery_id, message_id) insert into delivery_hold (delivery_id,"
                + " message_id, operator, reason, since, until) select delivery_id, message_id, ?,"
                + " ?, ?, ? from held on conflict (delivery_id) do update set operator ="
                + " excluded.operator, reason = excluded.reason, since = excluded.since, until ="
                + " excluded.until",
            now,
            Rows.utc(until),
            deliveryId,
            operator,
            reason,
            now,
            Rows.utc(until))
        == 1;
  }

  /**
   * Lets a delivery go now; takes part in the caller's transaction.
   *
   * @return whether it was held
   */
  public boolean release(UUID deliveryId) {
    var now = Rows.utc(clock.instant());
    return jdbc.update(
            "with freed as (delete from delivery_hold where delivery_id = ? and until > ?"
                + " returning delivery_id, until) update delivery d set next_attempt_at = ?,"
                + " changed_at = ? from freed f where d.delivery_id = f.delivery_id"
                + " and d.state = 'RETRY' and d.next_attempt_at = f.until",
            deliveryId,
            now,
            now,
            now)
        == 1;
  }

  /** The holds on a message's deliveries that are not over. */
  public List<Hold> ofMessage(UUID messageId) {
    return jdbc.query(
        "select h.* from delivery_hold h join delivery d using (delivery_id)"
            + " where h.message_id = ? and d.state = 'RETRY' and d.next_attempt_at = h.until"
            + " and h.until > ?",
        (row, n) ->
            new Hold(
                row.getObject("delivery_id", UUID.class),
                row.getObject("message_id", UUID.class),
                row.getString("operator"),
                row.getString("reason"),
                Rows.instant(row, "since"),
                Rows.instant(row, "until")),
        messageId,
        Rows.utc(clock.instant()));
  }
}
