package org.fengqiao.hub.ledger.failures;

import java.sql.Date;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What makes a group of failures urgent: how it goes on, and what it endangers. */
@Component
public class FailureSigns {

  private final JdbcTemplate jdbc;
  private final Clock clock;

  FailureSigns(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** How often each group failed in each hour; hours without a failure are left out. */
  public Map<String, Map<Instant, Long>> hours(Collection<String> groups, Duration time) {
    Map<String, Map<Instant, Long>> found = new HashMap<>();
    jdbc.query(
        "select fingerprint, date_trunc('hour', occurred_at, 'UTC') as hour, count(*) from failure"
            + " where fingerprint = any (?) and occurred_at > ? group by 1, 2",
        row -> {
          found
              .computeIfAbsent(row.getString(1), group -> new HashMap<>())
              .put(row.getObject(2, OffsetDateTime.class).toInstant(), row.getLong(3));
        },
        groups.toArray(String[]::new),
        utc(clock.instant().minus(time)));
    return found;
  }

  /** The last day of the legal clock that ends first, of the cases that wait behind each group. */
  public Map<String, LocalDate> deadlines(Collection<String> groups) {
    Map<String, LocalDate> found = new HashMap<>();
    jdbc.query(
        "select f.fingerprint, min(c.rolled_end) from failure f join legal_clock c using (case_id)"
            + " where f.fingerprint = any (?) and c.state = 'RUNNING' and "
            + FailureGroups.WAITS
            + " group by 1",
        row -> {
          Date ends = row.getDate(2);
          found.put(row.getString(1), ends.toLocalDate());
        },
        (Object) groups.toArray(String[]::new));
    return found;
  }

  /** When it began, or began again after somebody had called it fixed. */
  public Instant began(String group) {
    return jdbc.queryForObject(
        "select coalesce((select min(f.occurred_at) from failure f where f.fingerprint = ?"
            + " and f.occurred_at > (select max(a.acted_at) from operator_action a"
            + " where a.target = ? and a.action = 'failure.fixed')), g.first_at)"
            + " from failure_group g where g.fingerprint = ?",
        (row, n) -> row.getObject(1, OffsetDateTime.class).toInstant(),
        group,
        "failure-group:" + group,
        group);
  }

  /** Messages that fell into a group since a replay of it was planned, and are not part of it. */
  public long newSince(String group, UUID replay) {
    Long count =
        jdbc.queryForObject(
            "select count(distinct coalesce(f.delivery_id, f.message_id)) from failure f"
                + " join replay_job j on j.job_id = ? where f.fingerprint = ?"
                + " and f.occurred_at > j.created_at and not exists (select 1 from replay_item i"
                + " where i.job_id = j.job_id and i.message_id = f.message_id)",
            Long.class,
            replay,
            group);
    return count == null ? 0 : count;
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
