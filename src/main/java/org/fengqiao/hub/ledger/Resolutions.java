package org.fengqiao.hub.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Messages that came to grief and were settled outside the hub, by telephone or on paper. They wait
 * for nobody any more and are not replayed; what happened to them stays as it was.
 */
@Component
public class Resolutions {

  /** Who called a message settled, and why. */
  public record Resolution(UUID messageId, String operator, String reason, Instant at) {}

  private final JdbcTemplate jdbc;
  private final Clock clock;

  Resolutions(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Calls a message settled; takes part in the caller's transaction.
   *
   * @return whether it had come to grief, and nothing of it is still under way
   */
  public boolean resolve(UUID messageId, String operator, String reason) {
    return jdbc.update(
            "insert into message_resolution (message_id, operator, reason, at)"
                + " select m.message_id, ?, ?, ? from message m where m.message_id = ?"
                + " and (m.state in ('FAILED', 'REJECTED') or exists (select 1 from case_message c"
                + " join delivery d on d.case_id = c.case_id and d.message_id = c.message_id"
                + " where c.message_id = m.message_id and d.state = 'FAILED'))"
                + " and not exists (select 1 from case_message c join delivery d on d.case_id ="
                + " c.case_id and d.message_id = c.message_id where c.message_id = m.message_id"
                + " and d.state not in ('FAILED', 'DELIVERED')) on conflict do nothing",
            operator,
            reason,
            Rows.utc(clock.instant()),
            messageId)
        == 1;
  }

  /**
   * Takes that back: it waits again.
   *
   * @return whether it was called settled
   */
  public boolean reopen(UUID messageId) {
    return jdbc.update("delete from message_resolution where message_id = ?", messageId) == 1;
  }

  /** Who called a message settled, if anybody did. */
  public Optional<Resolution> of(UUID messageId) {
    return jdbc
        .query(
            "select * from message_resolution where message_id = ?",
            (row, n) ->
                new Resolution(
                    row.getObject("message_id", UUID.class),
                    row.getString("operator"),
                    row.getString("reason"),
                    Rows.instant(row, "at")),
            messageId)
        .stream()
        .findFirst();
  }
}
