package org.fengqiao.hub.ledger;

import java.time.Clock;
import java.util.UUID;
import org.fengqiao.hub.canonical.MessageKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What went wrong, whose it is, and what to do next. Failures of the same cause fall into one
 * group. No text here may carry personal data.
 */
@Component
public class Failures {

  /** Who must act. */
  public enum Owner {
    /** The hub: a fault of ours. */
    HUB,
    /** The partner that could not or would not take a message. */
    PARTNER,
    /** The data: its sender must correct it. */
    DATA
  }

  /**
   * Where something went wrong.
   *
   * @param step the route, or the part of the hub
   * @param messageId the message it was about
   * @param deliveryId the delivery it was about, if one
   * @param caseId its case, if it has one
   * @param partner on whose side: the sender, or the receiver of a delivery
   * @param kind what the message is
   */
  public record Place(
      String step,
      @Nullable UUID messageId,
      @Nullable UUID deliveryId,
      @Nullable UUID caseId,
      @Nullable String partner,
      @Nullable MessageKind kind) {}

  private final JdbcTemplate jdbc;
  private final Clock clock;

  Failures(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Records a failure and finds its group. A group that was called fixed is open again; two that
   * fail at once do not wait for each other.
   */
  public void record(Place place, Throwable cause, Owner owner, NextStep nextStep) {
    String kind = place.kind() == null ? null : place.kind().id();
    Fingerprint print = Fingerprint.of(place.step(), place.partner(), kind, cause);
    var now = Rows.utc(clock.instant());
    jdbc.update(
        "with grouped as (insert into failure_group (fingerprint, step, partner, kind, code, title,"
            + " first_at, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing),"
            + " again as (update failure_group set state = 'OPEN', regressed = true, changed_at = ?"
            + " where fingerprint = ? and state = 'FIXED')"
            + " insert into failure (message_id, delivery_id, case_id, step, cause, detail, owner,"
            + " next_step, occurred_at, fingerprint, partner, kind, code, root, frame)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        print.hash(),
        place.step(),
        place.partner(),
        kind,
        print.code(),
        print.title(),
        now,
        now,
        now,
        print.hash(),
        place.messageId(),
        place.deliveryId(),
        place.caseId(),
        place.step(),
        cause.getClass().getSimpleName(),
        String.valueOf(cause.getMessage()),
        owner.name(),
        nextStep.name(),
        now,
        print.hash(),
        place.partner(),
        kind,
        print.code(),
        print.root(),
        print.frame());
  }

  /** How many failures are on record. */
  public long count() {
    Long count = jdbc.queryForObject("select count(*) from failure", Long.class);
    return count == null ? 0 : count;
  }
}
