package org.fengqiao.hub.canonical.clocks;

/** What the end of a clock does (guide §1.12, column "on expiry"). */
public enum ClockExpiry {
  /** The referral lapses, and the court is told (在线调解规则 art 12). */
  LAPSED,
  /** Mediation ends as R07, and the court is told (在线调解规则 art 25(6)). */
  CONCLUDED,
  /** A door closes; those still open are named. */
  WINDOW_CLOSED,
  /** Nobody can object any more. */
  FINAL,
  /** Somebody did not do what was due: the centre and the hub's operators must act. */
  ALERT,
  /** The centre is told; nothing follows. */
  INFO,
  /** Only the record says so. */
  NOTHING
}
