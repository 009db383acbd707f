package org.fengqiao.hub.ledger.replays;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A replay as it stands.
 *
 * @param id its id
 * @param state where it stands
 * @param scope what was to be done again, in words
 * @param fingerprint the failure group it repairs, if one
 * @param plan how it goes
 * @param askedBy who planned it
 * @param reason why
 * @param approvedBy who approved it, where it needed a second person
 * @param stopReason why it stopped by itself
 * @param createdAt when it was planned
 * @param changedAt when its state last moved
 * @param counts how its items stand
 */
public record ReplayJob(
    UUID id,
    State state,
    String scope,
    @Nullable String fingerprint,
    ReplayPlan plan,
    String askedBy,
    String reason,
    @Nullable String approvedBy,
    @Nullable String stopReason,
    Instant createdAt,
    Instant changedAt,
    Counts counts) {

  /** Where a replay stands. */
  public enum State {
    /** A second person has to approve it. */
    AWAITING_APPROVAL,
    /** Waits for somebody to resume it. */
    PAUSED,
    /** Under way, or waiting for its time. */
    RUNNING,
    /** Stopped by its own rule; somebody may resume it. */
    STOPPED,
    /** Every item ended. */
    DONE,
    /** Given up; what was released goes its way. */
    CANCELLED
  }

  /**
   * How its items stand.
   *
   * @param pending not begun
   * @param released under way: accepted is not delivered
   * @param done delivered, or applied to its case
   * @param failed ended badly again
   * @param skipped needed nothing any more
   */
  public record Counts(long pending, long released, long done, long failed, long skipped) {}
}
