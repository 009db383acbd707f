package org.fengqiao.hub.ledger.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.hub.canonical.LineDirection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How lively each partner's lines are: minute by minute, how long the slow ones took, and what
 * waits for repair. Asked every few seconds for all partners at once, so nothing here reads more
 * than minutes.
 */
@Component
public class Pulse {

  /**
   * A minute in which something went over a partner's lines.
   *
   * @param count messages taken in and answered, or delivered
   */
  public record Beat(String partner, LineDirection direction, Instant minute, long count) {}

  private final JdbcTemplate jdbc;
  private final Clock clock;

  Pulse(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What went well over each partner's lines, minute by minute; quiet minutes are left out. */
  public List<Beat> beats(Duration time) {
    return jdbc.query(
        "select partner, direction, minute, sum(count) from traffic where minute > ? and outcome"
            + " in ('ACCEPTED', 'DUPLICATE', 'REJECTED', 'DELIVERED') group by 1, 2, 3",
        (row, n) ->
            new Beat(
                row.getString(1),
                LineDirection.valueOf(row.getString(2)),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getLong(4)),
        since(time));
  }

  /**
   * Milliseconds within which 95 of 100 messages of a partner were taken and recorded.
   *
   * @param time how far back
   */
  public Map<String, Long> takenWithin(Duration time) {
    return perPartner(
        "select sender, percentile_disc(0.95) within group (order by taken_ms) from message"
            + " where received_at > ? and taken_ms is not null group by 1",
        time);
  }

  /**
   * Milliseconds within which a partner answered 95 of 100 of the deliveries it took.
   *
   * @param time how far back their messages were taken in
   */
  public Map<String, Long> answeredWithin(Duration time) {
    return perPartner(
        "select d.partner, percentile_disc(0.95) within group (order by"
            + " round(extract(epoch from a.ended_at - a.started_at) * 1000))::bigint"
            + " from message m join case_message c using (message_id)"
            + " join delivery d on d.case_id = c.case_id and d.seq = c.seq"
            + " join delivery_attempt a using (delivery_id)"
            + " where m.received_at > ? and a.outcome = 'DELIVERED' and a.started_at is not null"
            + " group by 1",
        time);
  }

  /** Deliveries for each partner that a fault of ours stopped. */
  public Map<String, Long> toRepair() {
    Map<String, Long> found = new HashMap<>();
    jdbc.query(
        "select partner, count(*) from delivery where state = 'STUCK' group by 1",
        row -> {
          found.put(row.getString(1), row.getLong(2));
        });
    return found;
  }

  private Map<String, Long> perPartner(String sql, Duration time) {
    Map<String, Long> found = new HashMap<>();
    jdbc.query(
        sql,
        row -> {
          found.put(row.getString(1), row.getLong(2));
        },
        since(time));
    return found;
  }

  private OffsetDateTime since(Duration time) {
    return clock.instant().minus(time).atOffset(ZoneOffset.UTC);
  }
}
