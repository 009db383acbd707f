package org.fengqiao.hub.ledger.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What is to be told about alerts, kept until a channel took it. */
@Component
public class Notices {

  /** What a notice says. */
  public enum Kind {
    /** It holds. */
    START("开始"),
    /** It still holds. */
    REMINDER("仍未解决"),
    /** It is over. */
    END("已恢复");

    private final String zh;

    Kind(String zh) {
      this.zh = zh;
    }

    /** In Chinese. */
    public String zh() {
      return zh;
    }
  }

  /** A notice that is to go out, with its alert as it stands. */
  public record Due(long id, Kind kind, int attempts, Alert alert) {}

  /** A notice as operators see it. */
  public record Entry(
      long id,
      Kind kind,
      UUID alert,
      String channel,
      String state,
      int attempts,
      Instant createdAt,
      Instant dueAt,
      @Nullable Instant sentAt,
      @Nullable String lastError) {}

  private final JdbcTemplate jdbc;
  private final Clock clock;

  Notices(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Notes what is to be told by one channel, not before its time. */
  public void add(Kind kind, UUID alert, String channel, Instant due) {
    jdbc.update(
        "insert into notice (kind, alert_id, channel, state, created_at, due_at)"
            + " values (?, ?, ?, 'WAITING', ?, ?)",
        kind.name(),
        alert,
        channel,
        now(),
        utc(due));
  }

  /**
   * Drops what was not told yet about an alert that is over.
   *
   * @return the channels by which its start was never told, so that its end need not be either
   */
  public List<String> dropUntold(UUID alert) {
    return jdbc.queryForList(
        "with dropped as (update notice set state = 'DROPPED' where alert_id = ?"
            + " and state = 'WAITING' and kind in ('START', 'REMINDER') returning channel, kind)"
            + " select channel from dropped where kind = 'START'",
        String.class,
        alert);
  }

  /** What is due on a channel, oldest first, for this caller's transaction only. */
  public List<Due> due(String channel, int most) {
    return jdbc.query(
        "select n.notice_id, n.kind, n.attempts, a.* from notice n join alert a using (alert_id)"
            + " where n.channel = ? and n.state = 'WAITING' and n.due_at <= ?"
            + " order by n.notice_id limit ? for update of n skip locked",
        (row, n) ->
            new Due(
                row.getLong("notice_id"),
                Kind.valueOf(row.getString("kind")),
                row.getInt("attempts"),
                Alerts.alert(row, n)),
        channel,
        now(),
        most);
  }

  /** How many messages this channel carried within this time; notices sent at once are one. */
  public long sentWithin(String channel, Duration time) {
    Long sent =
        jdbc.queryForObject(
            "select count(distinct sent_at) from notice where channel = ? and state = 'SENT'"
                + " and sent_at > ?",
            Long.class,
            channel,
            utc(clock.instant().minus(time)));
    return sent == null ? 0 : sent;
  }

  /** They were taken. */
  public void sent(List<Due> notices) {
    jdbc.update(
        "update notice set state = 'SENT', attempts = attempts + 1, sent_at = ?, last_error = null"
            + " where notice_id = any (?)",
        now(),
        ids(notices));
  }

  /** They were not taken: once more later, or never when they have waited too long. */
  public void failed(List<Due> notices, String why, Instant next, Instant giveUpBefore) {
    jdbc.update(
        "update notice set state = case when created_at < ? then 'FAILED' else 'WAITING' end,"
            + " attempts = attempts + 1, due_at = ?, last_error = ? where notice_id = any (?)",
        utc(giveUpBefore),
        utc(next),
        why,
        ids(notices));
  }

  /** The latest notices, newest first. */
  public List<Entry> latest(int most) {
    return jdbc.query("select * from notice order by notice_id desc limit ?", Notices::entry, most);
  }

  private static Entry entry(ResultSet row, int number) throws SQLException {
    OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
    return new Entry(
        row.getLong("notice_id"),
        Kind.valueOf(row.getString("kind")),
        row.getObject("alert_id", UUID.class),
        row.getString("channel"),
        row.getString("state"),
        row.getInt("attempts"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        sent == null ? null : sent.toInstant(),
        row.getString("last_error"));
  }

  private static Object ids(List<Due> notices) {
    return notices.stream().map(Due::id).toArray(Long[]::new);
  }

  private OffsetDateTime now() {
    return utc(clock.instant());
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
