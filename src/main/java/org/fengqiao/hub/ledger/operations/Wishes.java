package org.fengqiao.hub.ledger.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.LineDirection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How operators want lines and breakers to stand, and when partners rest. What is wanted outlives a
 * restart; what has expired is as if it had never been wanted.
 */
@Component
public class Wishes {

  /** How a line should stand. */
  public enum Wish {
    /** Its consumer is closed. */
    STOPPED,
    /** Its consumer rests, its connections stay. */
    SUSPENDED
  }

  /** How a breaker is held. */
  public enum BreakerWish {
    /** Nothing is sent. */
    OPEN,
    /** Everything is tried, however often it fails. */
    CLOSED
  }

  /**
   * A line that is not to run.
   *
   * @param drain whether what is under way may end first
   * @param until when it runs again by itself; nothing: when somebody starts it
   */
  public record LineWish(
      String line,
      LineDirection direction,
      Wish wish,
      boolean drain,
      String operator,
      String reason,
      Instant since,
      @Nullable Instant until) {}

  /** A breaker that does not decide itself. */
  public record HeldBreaker(
      String line,
      BreakerWish wish,
      String operator,
      String reason,
      Instant since,
      @Nullable Instant until) {}

  /** A time in which a partner's systems rest. */
  public record Window(
      UUID id, String partner, Instant begins, Instant ends, String operator, String reason) {

    /** Whether it is going on. */
    public boolean covers(Instant time) {
      return !time.isBefore(begins) && time.isBefore(ends);
    }
  }

  private final JdbcTemplate jdbc;
  private final Clock clock;

  Wishes(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The lines that are not to run now. */
  public List<LineWish> lines() {
    return jdbc.query(
        "select * from line_wish where until is null or until > ? order by line, direction",
        (row, n) ->
            new LineWish(
                row.getString("line"),
                LineDirection.valueOf(row.getString("direction")),
                Wish.valueOf(row.getString("wish")),
                row.getBoolean("drain"),
                row.getString("operator"),
                row.getString("reason"),
                instant(row, "since"),
                optional(row, "until")),
        now());
  }

  /** Wants a line to rest. */
  public void hold(LineWish wish) {
    jdbc.update(
        "insert into line_wish (line, direction, wish, drain, operator, reason, since, until)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (line, direction) do update set"
            + " wish = excluded.wish, drain = excluded.drain, operator = excluded.operator,"
            + " reason = excluded.reason, since = excluded.since, until = excluded.until",
        wish.line(),
        wish.direction().name(),
        wish.wish().name(),
        wish.drain(),
        wish.operator(),
        wish.reason(),
        utc(wish.since()),
        wish.until() == null ? null : utc(wish.until()));
  }

  /** Wants a line to run. */
  public void release(String line, LineDirection direction) {
    jdbc.update("delete from line_wish where line = ? and direction = ?", line, direction.name());
  }

  /** The breakers that are held now. */
  public List<HeldBreaker> breakers() {
    return jdbc.query(
        "select * from breaker_wish where until is null or until > ? order by line",
        (row, n) ->
            new HeldBreaker(
                row.getString("line"),
                BreakerWish.valueOf(row.getString("wish")),
                row.getString("operator"),
                row.getString("reason"),
                instant(row, "since"),
                optional(row, "until")),
        now());
  }

  /** Holds a breaker. */
  public void hold(HeldBreaker breaker) {
    jdbc.update(
        "insert into breaker_wish (line, wish, operator, reason, since, until)"
            + " values (?, ?, ?, ?, ?, ?) on conflict (line) do update set wish = excluded.wish,"
            + " operator = excluded.operator, reason = excluded.reason, since = excluded.since,"
            + " until = excluded.until",
        breaker.line(),
        breaker.wish().name(),
        breaker.operator(),
        breaker.reason(),
        utc(breaker.since()),
        breaker.until() == null ? null : utc(breaker.until()));
  }

  /** Lets a breaker decide itself again. */
  public void release(String line) {
    jdbc.update("delete from breaker_wish where line = ?", line);
  }

  /** Maintenance that goes on or is to come, the next first. */
  public List<Window> windows() {
    return jdbc.query(
        "select * from maintenance_window where ends_at > ? and ended_early_at is null"
            + " order by begins_at",
        (row, n) ->
            new Window(
                row.getObject("window_id", UUID.class),
                row.getString("partner"),
                instant(row, "begins_at"),
                instant(row, "ends_at"),
                row.getString("operator"),
                row.getString("reason")),
        now());
  }

  /** Plans maintenance. */
  public void plan(Window window) {
    jdbc.update(
        "insert into maintenance_window (window_id, partner, begins_at, ends_at, operator, reason,"
            + " created_at) values (?, ?, ?, ?, ?, ?, ?)",
        window.id(),
        window.partner(),
        utc(window.begins()),
        utc(window.ends()),
        window.operator(),
        window.reason(),
        now());
  }

  /**
   * Ends maintenance before its time, or calls it off.
   *
   * @return whether there was such a window
   */
  public boolean end(UUID window) {
    return jdbc.update(
            "update maintenance_window set ended_early_at = ? where window_id = ?"
                + " and ended_early_at is null and ends_at > ?",
            now(),
            window,
            now())
        == 1;
  }

  private OffsetDateTime now() {
    return utc(clock.instant());
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant optional(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
