package org.fengqiao.hub.canonical;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An outage: the partner could not take a parcel now. It is tried again later. */
public final class PartnerUnavailable extends RuntimeException {

  private final transient @Nullable Duration retryAfter;

  /**
   * An attempt that did not succeed.
   *
   * @param reason for operators; no personal data
   * @param cause what the channel met
   */
  public PartnerUnavailable(String reason, @Nullable Throwable cause) {
    this(reason, cause, null);
  }

  /**
   * An attempt that did not succeed, where the partner said when to come back.
   *
   * @param reason for operators; no personal data
   * @param cause what the channel met
   * @param retryAfter how long the partner wants to be left alone
   */
  public PartnerUnavailable(
      String reason, @Nullable Throwable cause, @Nullable Duration retryAfter) {
    super(reason, cause);
    this.retryAfter = retryAfter;
  }

  /** How long the partner wants to be left alone, if it said so. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
