package org.fengqiao.hub.ledger.clocks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.hub.canonical.clocks.ClockRule;
import org.fengqiao.hub.ledger.DeliveryState;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Legal clocks that run while something of their case does not get through: for pages one by one,
 * for alerts by partner. What that means is said here, once.
 */
@Component
public class Threats {

  /**
   * What threatens deadlines at a partner.
   *
   * @param partner who has not got it
   * @param cases how many cases
   * @param daysLeft calendar days until the nearest of their deadlines ends; 0: today
   */
  public record AtPartner(String partner, long cases, long daysLeft) {}

  /** How long a delivery may lie before it threatens anything. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** Stopped, tried again, or lying for too long: what is open and does not get through. */
  private static final String LIES =
      "(e.state = 'STUCK' or e.state = 'RETRY' and e.attempts > 0"
          + " or e.state in ('READY', 'WAITING', 'AVAILABLE') and e.created_at < ?)";

  /** Given up: it lies nowhere, and the case has it not. */
  private static final String GIVEN_UP = "e.state = 'FAILED'";

  private static final String ONE_BY_ONE =
      "select c.*, coalesce(d.current_number, d.case_number) as number, array(select distinct"
          + " unnest(d.others || d.court || d.centre)) as partners, s.message_id, s.partner as"
          + " stuck_at, s.kind, s.state as delivery_state, s.created_at as since from legal_clock"
          + " c join dispute_case d using (case_id) left join lateral (select * from delivery e"
          + " where e.case_id = c.case_id and ("
          + LIES
          + " or "
          + GIVEN_UP
          + ") order by e.state = 'WAITING', e.created_at limit 1) s on true where"
          + Clocks.OPEN
          + " and c.rolled_end <= ?"
          + Clocks.ORDER;

  /** Begins with what does not get through, which is little, and not with the clocks. */
  private static final String BY_PARTNER =
      "select w.partner, count(distinct c.case_id), min(c.rolled_end) from"
          + " (select e.case_id, e.partner from delivery e where "
          + LIES
          + " union all select e.case_id, e.partner from delivery e where "
          + GIVEN_UP
          + ") w join legal_clock c using (case_id) where c.state = 'RUNNING'"
          + " and c.rolled_end <= ? group by w.partner order by 3, 1";

  private final JdbcTemplate jdbc;
  private final Clocks clocks;
  private final Clock clock;

  Threats(JdbcTemplate jdbc, Clocks clocks, Clock clock) {
    this.jdbc = jdbc;
    this.clocks = clocks;
    this.clock = clock;
  }

  /**
   * The open clocks of all cases whose last day is not after a day, the nearest first, each with
   * the delivery of its case that does not get through, if there is one.
   */
  public List<Threat> nearest(LocalDate last, int limit) {
    return jdbc.query(ONE_BY_ONE, this::threat, quiet(), last, limit);
  }

  /**
   * What does not get through while a clock of its case runs, by partner.
   *
   * @param days how near the clock's end must be
   */
  public List<AtPartner> atPartners(int days) {
    LocalDate today = ClockRule.day(clock.instant());
    return jdbc.query(
        BY_PARTNER,
        (row, n) ->
            new AtPartner(
                row.getString(1),
                row.getLong(2),
                ChronoUnit.DAYS.between(today, row.getObject(3, LocalDate.class))),
        quiet(),
        today.plusDays(days));
  }

  /** How long until the next running clock of all ends, at midnight in Qingdao. */
  public Optional<Duration> untilNext() {
    return jdbc
        .query(
            "select c.rolled_end from legal_clock c where"
                + Clocks.OPEN
                + " and c.state = 'RUNNING' order by c.rolled_end limit 1",
            (row, n) -> ClockRule.over(Columns.date(row, "rolled_end")))
        .stream()
        .findFirst()
        .map(end -> Duration.between(clock.instant(), end));
  }

  private OffsetDateTime quiet() {
    return clock.instant().minus(PATIENCE).atOffset(ZoneOffset.UTC);
  }

  private Threat threat(ResultSet row, int number) throws SQLException {
    UUID messageId = row.getObject("message_id", UUID.class);
    return new Threat(
        clocks.read(row, number),
        Set.of((String[]) row.getArray("partners").getArray()),
        messageId == null
            ? null
            : new Threat.Stuck(
                messageId,
                row.getString("stuck_at"),
                row.getString("kind"),
                DeliveryState.valueOf(row.getString("delivery_state")),
                Columns.instant(row, "since")));
  }
}
