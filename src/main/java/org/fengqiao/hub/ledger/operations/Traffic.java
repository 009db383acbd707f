package org.fengqiao.hub.ledger.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fengqiao.hub.canonical.LineDirection;
import org.fengqiao.hub.canonical.LineOutcome;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How many messages went over each line, with what outcome, and when. */
@Component
public class Traffic {

  /** How long single minutes are kept; days are kept as long as the ledger. */
  private static final Duration KEPT = Duration.ofDays(8);

  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");

  /** Messages of one line with one outcome since the last time they were told. */
  public record Count(
      String partner, String line, LineDirection direction, LineOutcome outcome, long count) {}

  /**
   * One line and outcome within a stretch of time.
   *
   * @param count how many
   */
  public record Sum(String line, LineDirection direction, LineOutcome outcome, long count) {}

  /** When a line last had an outcome. */
  public record Last(String line, LineDirection direction, LineOutcome outcome, Instant at) {}

  /**
   * A stretch of time.
   *
   * @param begins when it began
   * @param received messages that came in and were answered
   * @param delivered messages that were delivered
   * @param failed attempts that failed and messages that ended undelivered
   */
  public record Slot(Instant begins, long received, long delivered, long failed) {}

  private final JdbcTemplate jdbc;
  private final Clock clock;

  Traffic(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Adds what happened since the last time, in one statement. */
  public void add(Collection<Count> counts) {
    if (counts.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, QINGDAO);
    jdbc.update(
        "with told as (select * from unnest(?::text[], ?::text[], ?::text[], ?::text[],"
            + " ?::bigint[]) t (partner, line, direction, outcome, count)), minutes as (insert into"
            + " traffic (minute, partner, line, direction, outcome, count) select ?, partner, line,"
            + " direction, outcome, count from told on conflict (minute, line, direction, outcome)"
            + " do update set count = traffic.count + excluded.count), days as (insert into"
            + " traffic_day (partner, day, received, delivered) select partner, ?,"
            + " coalesce(sum(count) filter (where direction = 'IN'), 0),"
            + " coalesce(sum(count) filter (where direction = 'OUT'), 0) from told where"
            + " (direction = 'IN' and outcome in ('ACCEPTED', 'REJECTED')) or (direction = 'OUT'"
            + " and outcome = 'DELIVERED') group by partner on conflict (partner, day) do update"
            + " set received = traffic_day.received + excluded.received, delivered ="
            + " traffic_day.delivered + excluded.delivered) insert into traffic_last (line, partner, direction, outcome, at)"
            + " select line, partner, direction, outcome, ? from told on conflict (line, direction,"
            + " outcome) do update set at = excluded.at",
        column(counts, Count::partner),
        column(counts, Count::line),
        column(counts, count -> count.direction().name()),
        column(counts, count -> count.outcome().name()),
        counts.stream().map(Count::count).toArray(Long[]::new),
        utc(now.truncatedTo(ChronoUnit.MINUTES)),
        today,
        utc(now));
  }

  private static Object column(
      Collection<Count> counts, java.util.function.Function<Count, String> value) {
    return counts.stream().map(value).toArray(String[]::new);
  }

  /** What went over the lines within this time. */
  public List<Sum> within(Duration time) {
    return jdbc.query(
        "select line, direction, outcome, sum(count) from traffic where minute > ?"
            + " group by line, direction, outcome",
        (row, n) ->
            new Sum(
                row.getString(1),
                LineDirection.valueOf(row.getString(2)),
                LineOutcome.valueOf(row.getString(3)),
                row.getLong(4)),
        utc(clock.instant().minus(time)));
  }

  /** When each line last had each outcome. */
  public List<Last> last() {
    return jdbc.query(
        "select line, direction, outcome, at from traffic_last",
        (row, n) ->
            new Last(
                row.getString(1),
                LineDirection.valueOf(row.getString(2)),
                LineOutcome.valueOf(row.getString(3)),
                instant(row, "at")));
  }

  /**
   * What went over the lines of some partners, summed up over stretches of time, oldest first;
   * quiet stretches are left out.
   *
   * @param length of a stretch; they begin where multiples of it since 1970 do
   * @param time how far back
   */
  public List<Slot> slots(Collection<String> partners, Duration length, Duration time) {
    return jdbc.query(
        "select to_timestamp(floor(extract(epoch from minute) / ?) * ?) begins,"
            + " coalesce(sum(count) filter (where direction = 'IN' and outcome in"
            + " ('ACCEPTED', 'DUPLICATE', 'REJECTED')), 0) received,"
            + " coalesce(sum(count) filter (where outcome = 'DELIVERED'), 0) delivered,"
            + " coalesce(sum(count) filter (where outcome in"
            + " ('REFUSED', 'POSTPONED', 'HANDSHAKE', 'BROKEN')), 0) failed"
            + " from traffic where partner = any (?) and minute > ? group by 1 order by 1",
        (row, n) ->
            new Slot(
                instant(row, "begins"),
                row.getLong("received"),
                row.getLong("delivered"),
                row.getLong("failed")),
        length.toSeconds(),
        length.toSeconds(),
        partners.toArray(String[]::new),
        utc(clock.instant().minus(time)));
  }

  /** What each partner sent on each day since then; days without anything are left out. */
  public Map<String, Map<LocalDate, Long>> days(LocalDate since) {
    Map<String, Map<LocalDate, Long>> days = new HashMap<>();
    jdbc.query(
        "select partner, day, received from traffic_day where day >= ? and received > 0",
        row -> {
          days.computeIfAbsent(row.getString(1), partner -> new TreeMap<>())
              .put(row.getObject(2, LocalDate.class), row.getLong(3));
        },
        since);
    return days;
  }

  /** Forgets minutes nobody asks for any more. */
  public int forgetOld() {
    return jdbc.update("delete from traffic where minute < ?", utc(clock.instant().minus(KEPT)));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
