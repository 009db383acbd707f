package org.fengqiao.hub.canonical;

import org.jspecify.annotations.Nullable;

/** The partner answered that it will never take this parcel. Trying again would not help. */
public final class PartnerRefused extends RuntimeException {

  private final @Nullable Fault fault;

  /**
   * A final "no" from the partner.
   *
   * @param reason for operators and, in the negative answer, for the sender; no personal data
   */
  public PartnerRefused(String reason) {
    super(reason);
    this.fault = null;
  }

  /** A "no" that has a code of its own: the partner was not even asked. */
  public PartnerRefused(Fault fault) {
    super(fault.code() + ": " + fault.textEn());
    this.fault = fault;
  }

  /** The reason, where it has a code. */
  public @Nullable Fault fault() {
    return fault;
  }
}
