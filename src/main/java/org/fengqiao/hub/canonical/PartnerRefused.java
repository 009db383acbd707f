package org.fengqiao.hub.canonical;

/** The partner answered that it will never take this parcel. Trying again would not help. */
public final class PartnerRefused extends RuntimeException {

  /**
   * A final "no" from the partner.
   *
   * @param reason for operators and, in the negative answer, for the sender; no personal data
   */
  public PartnerRefused(String reason) {
    super(reason);
  }
}
