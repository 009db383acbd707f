package org.fengqiao.hub.ledger.failures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Failures of one cause.
 *
 * @param fingerprint its id
 * @param step where it fails: {@code intake}, {@code casework}, {@code deliver.<line>}
 * @param partner on whose side
 * @param kind kind of message
 * @param code rejection code, or the kind of error
 * @param title what it says, without ids and numbers
 * @param state what people made of it
 * @param owner who looks after it
 * @param note what is known of it
 * @param ignoredUntil until when it is ignored; nothing while it is {@code IGNORED}: for good
 * @param regressed whether it came back after it had been called fixed
 * @param count failures on record
 * @param waiting messages and deliveries that still wait for repair because of it
 * @param firstAt first time
 * @param lastAt last time
 */
public record FailureGroup(
    String fingerprint,
    String step,
    @Nullable String partner,
    @Nullable String kind,
    String code,
    String title,
    State state,
    @Nullable String owner,
    @Nullable String note,
    @Nullable Instant ignoredUntil,
    boolean regressed,
    long count,
    long waiting,
    Instant firstAt,
    Instant lastAt) {

  /** What people made of a group. */
  public enum State {
    /** Nobody looked at it yet. */
    OPEN,
    /** Somebody is at it. */
    ACK,
    /** Its cause is gone; if it comes again the group is open again. */
    FIXED,
    /** It needs nobody. */
    IGNORED
  }
}
