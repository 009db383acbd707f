package org.fengqiao.hub.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The schedule of deliveries: when the next attempt is, and which are overdue. */
@Component
public class Attempts {

  private final JdbcTemplate jdbc;
  private final Clock clock;

  Attempts(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Schedules the next attempt and records why the last one failed. */
  public void postpone(UUID id, Instant next, String why, @Nullable AttemptTrace trace) {
    var now = Rows.utc(clock.instant());
    jdbc.update(
        "with failed as (update delivery set state = 'RETRY', attempts = attempts + 1,"
            + " changed_at = ?, next_attempt_at = ?, last_error = ?"
            + " where delivery_id = ? and state = 'READY' returning delivery_id, attempts),"
            + " kept as (insert into delivery_payload (delivery_id, stage, attempt, content)"
            + " select f.delivery_id, 'target', f.attempts, t.content"
            + " from failed f, (values (?::bytea)) t (content) where t.content is not null"
            + " on conflict do nothing)"
            + " insert into delivery_attempt (delivery_id, attempt, ended_at, outcome, detail,"
            + " started_at, breaker) select delivery_id, attempts, ?, 'RETRY', ?, ?, ? from failed",
        now,
        Rows.utc(next),
        why,
        id,
        trace == null ? null : trace.target(),
        now,
        why,
        trace == null ? null : Rows.utc(trace.startedAt()),
        trace == null ? null : trace.breaker());
  }

  /**
   * Stops a delivery until a fault of ours is repaired; what follows in its case waits behind it.
   *
   * @return whether it was under way and is now stopped
   */
  public boolean stick(UUID id, String why) {
    var now = Rows.utc(clock.instant());
    return jdbc.update(
            "with stuck as (update delivery set state = 'STUCK', attempts = attempts + 1,"
                + " changed_at = ?, next_attempt_at = null, last_error = ?, as_sent = false"
                + " where delivery_id = ? and state in ('READY', 'RETRY', 'AVAILABLE')"
                + " returning delivery_id, attempts)"
                + " insert into delivery_attempt (delivery_id, attempt, ended_at, outcome, detail)"
                + " select delivery_id, attempts, ?, 'STUCK', ? from stuck",
            now,
            why,
            id,
            now,
            why)
        == 1;
  }

  /** Deliveries that wait for repair since before a moment; a few at a time. */
  public List<DeliveryEntry> stuckSince(Instant before) {
    return jdbc.query(
        "select * from delivery where state = 'STUCK' and changed_at < ? order by changed_at limit"
            + " 20",
        Rows::delivery,
        Rows.utc(before));
  }

  /** Puts a delivery back without counting an attempt: its partner is not to be called now. */
  public void hold(UUID id, Instant next) {
    jdbc.update(
        "update delivery set state = 'RETRY', changed_at = ?, next_attempt_at = ?"
            + " where delivery_id = ? and state = 'READY'",
        Rows.utc(clock.instant()),
        Rows.utc(next),
        id);
  }

  /** Takes deliveries whose time has come out of the schedule, for one caller only. */
  public List<DeliveryEntry> releaseDue(int limit) {
    var now = Rows.utc(clock.instant());
    return jdbc.query(
        "update delivery set state = 'READY', changed_at = ? where delivery_id in"
            + " (select delivery_id from delivery where state = 'RETRY' and next_attempt_at <= ?"
            + " order by next_attempt_at limit ? for update skip locked) returning *",
        Rows::delivery,
        now,
        now,
        limit);
  }

  /** Deliveries that have been ready for longer than patience: their signal may have been lost. */
  public List<DeliveryEntry> overlooked(Duration patience) {
    var now = clock.instant();
    return jdbc.query(
        "update delivery set changed_at = ? where delivery_id in"
            + " (select delivery_id from delivery where state = 'READY' and changed_at < ?"
            + " limit 500 for update skip locked) returning *",
        Rows::delivery,
        Rows.utc(now),
        Rows.utc(now.minus(patience)));
  }

  /** Deliveries that lie in a pulling partner's inbox since before a moment; a few at a time. */
  public List<DeliveryEntry> uncollected(String partner, Instant before) {
    return jdbc.query(
        "select * from delivery where partner = ? and state = 'AVAILABLE' and created_at < ?"
            + " order by case_id limit 20",
        Rows::delivery,
        partner,
        Rows.utc(before));
  }
}
