package org.fengqiao.hub.ledger.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What of the ledger should have moved, and since when it has not. Reads only what is open. */
@Component
public class Vitals {

  private static final int SAMPLE = 2000;

  private static final String BEHIND =
      " (select count(*) from delivery b where b.case_id = %1$s.case_id and b.partner ="
          + " %1$s.partner and b.state = 'WAITING' and b.delivery_id <> %1$s.delivery_id)";

  /**
   * What waits for a partner.
   *
   * @param partner the partner
   * @param open deliveries not settled yet
   * @param oldest since when the oldest of them waits
   * @param retrying how many of them failed at least once
   */
  public record Backlog(String partner, long open, Instant oldest, long retrying) {}

  /** Committed work that is not on the broker yet. */
  public record OutboxLag(long rows, Duration oldest) {}

  /** Why something counts as stuck: it ought to have moved by itself, and has not. */
  public enum Stuck {
    /** Work that was committed never reached the broker. */
    NOT_RELAYED,
    /** A message of a case nobody decided about. */
    NOT_APPLIED,
    /** A delivery that waits for one before it, and there is none. */
    NOBODY_BEFORE,
    /** A delivery that waits for repair, while others of its case wait behind it. */
    HOLDS_OTHERS,
    /** The time of its next attempt is long past. */
    OVERDUE,
    /** Handed to its queue long ago, and never tried. */
    NEVER_TRIED
  }

  /**
   * One thing that is stuck.
   *
   * @param why the reason
   * @param messageId the message, where it is one
   * @param caseId its case, where it has one
   * @param partner who is to have it, where it is a delivery
   * @param since when it last moved
   * @param behind how many deliveries of its case wait behind it; they move when it does, and are
   *     not counted themselves
   */
  public record StuckItem(
      Stuck why,
      @Nullable UUID messageId,
      @Nullable UUID caseId,
      @Nullable String partner,
      Instant since,
      long behind) {}

  private final JdbcTemplate jdbc;
  private final Clock clock;

  Vitals(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What waits for each partner; who waits for nothing is left out. */
  public List<Backlog> backlogs() {
    return jdbc.query(
        "select partner, count(*) open, min(created_at) oldest,"
            + " count(*) filter (where attempts > 0) retrying from delivery"
            + " where state in ('READY', 'WAITING', 'RETRY', 'AVAILABLE') group by partner",
        (row, n) ->
            new Backlog(
                row.getString("partner"),
                row.getLong("open"),
                instant(row, "oldest"),
                row.getLong("retrying")));
  }

  /** How far the outbox is behind. */
  public OutboxLag outbox() {
    Instant now = clock.instant();
    return jdbc.queryForObject(
        "select count(*) rows, coalesce(min(created_at), ?) oldest from outbox",
        (row, n) -> new OutboxLag(row.getLong("rows"), atLeastZero(instant(row, "oldest"), now)),
        utc(now));
  }

  private static Duration atLeastZero(Instant from, Instant to) {
    return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
  }

  /** Unsettled failures that wait for somebody of this ownership. */
  public Map<String, Long> failuresSince(Instant since) {
    Map<String, Long> owners = new HashMap<>();
    jdbc.query(
        "select owner, count(*) from failure where occurred_at > ? group by owner",
        row -> {
          owners.put(row.getString(1), row.getLong(2));
        },
        utc(since));
    return owners;
  }

  /**
   * What ought to have moved this long ago and has not, oldest first. Messages that wait for a
   * person are not stuck unless they keep others waiting, nor are those of lines that are held. Of
   * what waits behind each other the head alone is counted.
   *
   * @param patience how long is too long
   * @param held partners whose lines rest: what is ready for them waits with reason
   */
  public List<StuckItem> stuck(Duration patience, List<String> held, int most) {
    OffsetDateTime before = utc(clock.instant().minus(patience));
    return jdbc.query(
        "select * from ("
            + "select 'NOT_RELAYED' why, null::uuid message_id, null::uuid case_id,"
            + " null::text partner, created_at since, 0::bigint behind from outbox"
            + " where created_at < ?"
            + " union all select 'NOT_APPLIED', m.message_id, m.case_id, null, m.changed_at, 0"
            + " from case_message m where m.state = 'PENDING' and m.changed_at < ?"
            + " and not exists (select 1 from question q where q.case_id = m.case_id"
            + " and q.answer is null)"
            + " union all select 'NOBODY_BEFORE', w.message_id, w.case_id, w.partner, w.changed_at,"
            + BEHIND.formatted("w")
            + " from delivery w where w.state = 'WAITING' and w.changed_at < ?"
            + " and not exists (select 1 from delivery b where b.case_id = w.case_id"
            + " and b.partner = w.partner and (b.state in ('READY', 'RETRY', 'AVAILABLE', 'STUCK')"
            + " or b.state = 'WAITING' and (b.seq, b.delivery_id) < (w.seq, w.delivery_id)))"
            + " union all select 'HOLDS_OTHERS', h.message_id, h.case_id, h.partner, h.changed_at,"
            + BEHIND.formatted("h")
            + " from delivery h where h.state = 'STUCK' and h.changed_at < ?"
            + " and exists (select 1 from delivery b where b.case_id = h.case_id"
            + " and b.partner = h.partner and b.state = 'WAITING')"
            + " union all select 'OVERDUE', message_id, case_id, partner, next_attempt_at, 0"
            + " from delivery where state = 'RETRY' and next_attempt_at < ?"
            + " union all select 'NEVER_TRIED', message_id, case_id, partner, created_at, 0"
            + " from delivery where state = 'READY' and attempts = 0 and created_at < ?"
            + " and not (partner = any (?))) s order by since limit ?",
        Vitals::item,
        before,
        before,
        before,
        before,
        before,
        before,
        held.toArray(String[]::new),
        most);
  }

  private static StuckItem item(ResultSet row, int number) throws SQLException {
    return new StuckItem(
        Stuck.valueOf(row.getString("why")),
        row.getObject("message_id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getString("partner"),
        instant(row, "since"),
        row.getLong("behind"));
  }

  /**
   * How far the clocks of partners are from ours, by the latest messages: the one that was under
   * way for the shortest time says it best. Negative: theirs is ahead. That a single message came
   * late says nothing, five of them do.
   *
   * @return seconds by partner; only those that sent something within the last day
   */
  public Map<String, Double> clockDrift() {
    Map<String, Double> drift = new HashMap<>();
    jdbc.query(
        "select sender, min(extract(epoch from received_at - sent_time)) from"
            + " (select sender, received_at, sent_time from message where received_at > ?"
            + " order by received_at desc limit ?) m where sent_time is not null"
            + " and sender not in ('hub', 'operators') group by sender"
            + " having count(*) >= 5 or min(received_at - sent_time) < interval '0'",
        row -> {
          drift.put(row.getString(1), row.getDouble(2));
        },
        utc(clock.instant().minus(Duration.ofDays(1))),
        SAMPLE);
    return drift;
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
