package org.fengqiao.hub.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The deliveries of the ledger and the schedule of their attempts. For one case and one partner at
 * most one delivery is under way; the next one waits until it is settled.
 */
@Component
public class Deliveries {

  private static final String OPEN = "state in ('READY', 'WAITING', 'RETRY', 'AVAILABLE')";

  private final JdbcTemplate jdbc;
  private final Clock clock;

  Deliveries(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Decides that a partner gets a message. The caller holds the case's lock.
   *
   * @param pulled whether the partner fetches from its inbox instead of being called
   * @return the delivery; {@code READY} means it must be handed to the partner's queue now
   */
  public DeliveryEntry decide(
      UUID id, KnownMessage message, UUID caseId, int seq, String partner, boolean pulled) {
    Instant now = clock.instant();
    DeliveryState state =
        DeliveryState.valueOf(
            Objects.requireNonNull(
                jdbc.queryForObject(
                    "insert into delivery (delivery_id, message_id, case_id, seq, partner, kind,"
                        + " state, created_at, changed_at) select ?, ?, ?, ?, ?, ?,"
                        + " case when exists (select 1 from delivery where case_id = ?"
                        + " and partner = ? and "
                        + OPEN
                        + ") then 'WAITING' else ? end, ?, ? returning state",
                    String.class,
                    id,
                    message.id(),
                    caseId,
                    seq,
                    partner,
                    message.kind().id(),
                    caseId,
                    partner,
                    (pulled ? DeliveryState.AVAILABLE : DeliveryState.READY).name(),
                    Rows.utc(now),
                    Rows.utc(now))));
    return new DeliveryEntry(
        id,
        message.id(),
        caseId,
        seq,
        partner,
        message.kind(),
        state,
        0,
        now,
        now,
        null,
        null,
        null);
  }

  /** The delivery with this id. */
  public Optional<DeliveryEntry> find(UUID id) {
    return jdbc.query("select * from delivery where delivery_id = ?", Rows::delivery, id).stream()
        .findFirst();
  }

  /** The deliveries of a case, oldest first. */
  public List<DeliveryEntry> ofCase(UUID caseId) {
    return jdbc.query(
        "select * from delivery where case_id = ? order by created_at, seq",
        Rows::delivery,
        caseId);
  }

  /** What lies in a pulling partner's inbox, oldest first, after a delivery when one is named. */
  public List<DeliveryEntry> inbox(String partner, @Nullable UUID after, int limit) {
    return jdbc.query(
        "select * from delivery where partner = ? and state = 'AVAILABLE'"
            + " and (?::uuid is null or delivery_id > ?::uuid)"
            + " order by delivery_id limit ?",
        Rows::delivery,
        partner,
        after,
        after,
        limit);
  }

  /**
   * Settles a delivery.
   *
   * @return whether it was still open; {@code false} means a repeat, and nothing was written
   */
  public boolean settle(UUID id, DeliveryState state, String status, String detail) {
    var now = Rows.utc(clock.instant());
    int settled =
        jdbc.update(
            "with settled as (update delivery set state = ?, attempts = attempts + 1,"
                + " changed_at = ?, next_attempt_at = null, partner_status = ?,"
                + " partner_receipt = ? where delivery_id = ? and "
                + OPEN
                + " returning delivery_id, attempts)"
                + " insert into delivery_attempt select delivery_id, attempts, ?, ?, ?"
                + " from settled",
            state.name(),
            now,
            status,
            detail,
            id,
            now,
            state.name(),
            status);
    return settled == 1;
  }

  /** Schedules the next attempt and records why the last one failed. */
  public void postpone(UUID id, Instant next, String why) {
    var now = Rows.utc(clock.instant());
    jdbc.update(
        "with failed as (update delivery set state = 'RETRY', attempts = attempts + 1,"
            + " changed_at = ?, next_attempt_at = ?, last_error = ?"
            + " where delivery_id = ? and state = 'READY' returning delivery_id, attempts)"
            + " insert into delivery_attempt select delivery_id, attempts, ?, 'RETRY', ?"
            + " from failed",
        now,
        Rows.utc(next),
        why,
        id,
        now,
        why);
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

  /** The delivery that waited behind a settled one becomes the partner's next. */
  public Optional<DeliveryEntry> releaseNext(UUID caseId, String partner, boolean pulled) {
    return jdbc
        .query(
            "update delivery set state = ?, changed_at = ? where delivery_id ="
                + " (select delivery_id from delivery where case_id = ? and partner = ?"
                + " and state = 'WAITING' order by seq limit 1) returning *",
            Rows::delivery,
            pulled ? "AVAILABLE" : "READY",
            Rows.utc(clock.instant()),
            caseId,
            partner)
        .stream()
        .findFirst();
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
}
