package org.fengqiao.hub.ledger.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How partners answered when the hub called them, by the attempts the ledger keeps. What a fault of
 * ours stopped before anybody was called is no call.
 */
@Component
public class Calls {

  /**
   * The calls of a partner within a time.
   *
   * @param attempts how often it was called
   * @param taken how often it took what it was brought
   * @param successPercent the same of a hundred calls, one decimal, never rounded up
   * @param p95Millis within which it answered 95 of 100 of those it took; nothing where it fetched
   *     them itself
   */
  public record Answers(
      long attempts, long taken, double successPercent, @Nullable Long p95Millis) {

    static Answers of(long attempts, long taken, @Nullable Long p95Millis) {
      return new Answers(attempts, taken, Math.floor(1000.0 * taken / attempts) / 10, p95Millis);
    }
  }

  static final String SQL =
      "select d.partner, count(*), count(*) filter (where a.outcome = 'DELIVERED'),"
          + " percentile_disc(0.95) within group (order by"
          + " round(extract(epoch from a.ended_at - a.started_at) * 1000)::bigint)"
          + " filter (where a.outcome = 'DELIVERED' and a.started_at is not null)"
          + " from delivery_attempt a join delivery d using (delivery_id)"
          + " where a.ended_at > ? and a.outcome <> 'STUCK' group by 1";

  private final JdbcTemplate jdbc;
  private final Clock clock;

  Calls(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Of each partner that was called within this time until now. */
  public Map<String, Answers> within(Duration time) {
    Map<String, Answers> found = new HashMap<>();
    jdbc.query(
        SQL,
        row -> {
          long p95 = row.getLong(4);
          boolean none = row.wasNull();
          found.put(
              row.getString(1), Answers.of(row.getLong(2), row.getLong(3), none ? null : p95));
        },
        clock.instant().minus(time).atOffset(ZoneOffset.UTC));
    return found;
  }
}
