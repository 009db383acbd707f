package org.fengqiao.hub.ledger.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Legal deadlines that come near, as far as operators must know; no case is named. */
@Component
public class Deadlines {

  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");

  /**
   * Deadlines that end soon while something of their case has not reached a partner.
   *
   * @param partner who has not got it
   * @param cases how many cases
   * @param daysLeft calendar days until the nearest of them ends; 0: today
   */
  public record Threatened(String partner, long cases, long daysLeft) {}

  private final JdbcTemplate jdbc;
  private final Clock clock;

  Deadlines(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Deadlines that are threatened by what was not delivered.
   *
   * @param days how near their end must be
   * @param patience how long a delivery may take before it threatens anything
   */
  public List<Threatened> threatened(int days, Duration patience) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, QINGDAO);
    return jdbc.query(
        "select d.partner, count(distinct c.case_id), min(c.rolled_end) from legal_clock c"
            + " join delivery d using (case_id) where c.state = 'RUNNING' and c.rolled_end <= ?"
            + " and d.state in ('READY', 'WAITING', 'RETRY', 'AVAILABLE', 'STUCK')"
            + " and d.created_at < ? group by d.partner order by 3, 1",
        (row, n) ->
            new Threatened(
                row.getString(1),
                row.getLong(2),
                ChronoUnit.DAYS.between(today, row.getObject(3, LocalDate.class))),
        today.plusDays(days),
        now.minus(patience).atOffset(ZoneOffset.UTC));
  }

  /** How long until the next running deadline of all ends, at midnight in Qingdao. */
  public Optional<Duration> nearest() {
    return jdbc
        .query(
            "select rolled_end from legal_clock where state in ('RUNNING', 'SUSPENDED')"
                + " and state = 'RUNNING' order by rolled_end limit 1",
            (row, n) -> row.getObject(1, LocalDate.class).plusDays(1).atStartOfDay(QINGDAO))
        .stream()
        .findFirst()
        .map(end -> Duration.between(clock.instant(), end.toInstant()));
  }
}
