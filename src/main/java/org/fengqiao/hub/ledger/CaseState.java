package org.fengqiao.hub.ledger;

/** Where a case stands between court and centre (guide 1.3). */
public enum CaseState {
  /** The referral is in the ledger and on its way to the centre. */
  RECEIVED,
  /** The centre holds the referral; its three working days to answer run (在线调解规则 art 12). */
  OFFERED,
  /** The centre took the case. */
  ACCEPTED,
  /** A mediator is named. */
  ASSIGNED,
  /** The parties are being reached. */
  CONTACTING,
  /** Mediation is under way. */
  MEDIATING,
  /** The clock stands still while an appraisal is made (在线调解规则 art 26). */
  SUSPENDED_APPRAISAL,
  /** Sham mediation is suspected and reported (特邀规定 art 18). */
  SUSPENDED_FALSE_MEDIATION,
  /** Mediation ended and the outcome is on its way to the court (在线调解规则 art 25). */
  CONCLUDED,
  /** The centre declined, with its reason. */
  DECLINED,
  /** The court took the referral back. */
  RECALLED,
  /** The party withdrew. */
  WITHDRAWN;

  /** Whether nothing but corrections can follow. */
  public boolean isFinal() {
    return this == CONCLUDED || this == DECLINED || this == RECALLED || this == WITHDRAWN;
  }
}
