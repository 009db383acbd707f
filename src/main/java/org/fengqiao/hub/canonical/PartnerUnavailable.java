package org.fengqiao.hub.canonical;

import org.jspecify.annotations.Nullable;

/** An outage: the partner could not take a parcel now. It is tried again later. */
public final class PartnerUnavailable extends RuntimeException {

  /**
   * An attempt that did not succeed.
   *
   * @param reason for operators; no personal data
   * @param cause what the channel met
   */
  public PartnerUnavailable(String reason, @Nullable Throwable cause) {
    super(reason, cause);
  }
}
