package org.fengqiao.hub.ledger.failures;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.hub.ledger.failures.FailureGroup.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Failures put together by what their groups have in common, those that failed last first. */
@Component
public class FailureTotals {

  private static final Duration DAY = Duration.ofDays(1);
  private static final int MOST = 1000;

  private static final String AMONG =
      " from failure_group g join failure f using (fingerprint) %s where g.state = any (?)"
          + " and (cardinality(?::text[]) = 0 or g.partner = any (?::text[]))";

  /** Whether a failure waits is asked once for each, and what ends behind it only where it does. */
  private static final String SIGNS =
      "cross join lateral (select "
          + FailureGroups.WAITS
          + " as waits offset 0) w left join lateral (select min(c.rolled_end) as ends"
          + " from legal_clock c where w.waits and c.case_id = f.case_id and c.state = 'RUNNING') t"
          + " on true";

  private final JdbcTemplate jdbc;
  private final Clock clock;

  FailureTotals(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * One for each value there is.
   *
   * @param states groups in these states alone
   * @param partners failures on the side of these alone; empty: of all
   */
  public List<FailureTotal> list(
      Classifier by, Collection<State> states, Collection<String> partners) {
    String[] in = states.stream().map(State::name).toArray(String[]::new);
    String[] of = partners.toArray(String[]::new);
    Map<@Nullable String, Map<Instant, Long>> hours = hours(by, in, of);
    return jdbc.query(
        "select "
            + by.column()
            + " as value, count(distinct g.fingerprint) as groups, count(*) as failures,"
            + " count(distinct coalesce(f.delivery_id, f.message_id)) filter (where w.waits)"
            + " as waiting, min(t.ends) as ends, min(g.first_at) as first_at,"
            + " max(f.occurred_at) as last_at"
            + AMONG.formatted(SIGNS)
            + " group by 1 order by last_at desc, value limit "
            + MOST,
        (row, n) -> total(by, row, hours),
        in,
        of,
        of);
  }

  private Map<@Nullable String, Map<Instant, Long>> hours(
      Classifier by, String[] states, String[] partners) {
    Map<@Nullable String, Map<Instant, Long>> found = new HashMap<>();
    jdbc.query(
        "select "
            + by.column()
            + ", date_trunc('hour', f.occurred_at, 'UTC') as hour, count(*)"
            + AMONG.formatted("")
            + " and f.occurred_at > ? group by 1, 2",
        row -> {
          found
              .computeIfAbsent(row.getString(1), value -> new HashMap<>())
              .put(row.getObject(2, OffsetDateTime.class).toInstant(), row.getLong(3));
        },
        states,
        partners,
        partners,
        clock.instant().minus(DAY).atOffset(ZoneOffset.UTC));
    return found;
  }

  private static FailureTotal total(
      Classifier by, ResultSet row, Map<@Nullable String, Map<Instant, Long>> hours)
      throws SQLException {
    String value = row.getString("value");
    Date ends = row.getDate("ends");
    return new FailureTotal(
        by,
        value,
        row.getLong("groups"),
        row.getLong("waiting"),
        row.getLong("failures"),
        hours.getOrDefault(value, Map.of()),
        ends == null ? null : ends.toLocalDate(),
        row.getObject("first_at", OffsetDateTime.class).toInstant(),
        row.getObject("last_at", OffsetDateTime.class).toInstant());
  }
}
