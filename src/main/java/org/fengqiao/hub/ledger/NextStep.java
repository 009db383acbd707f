package org.fengqiao.hub.ledger;

/**
 * What to do next about a failure. The console says it in both languages ({@code failure.next.*}).
 */
public enum NextStep {
  /** A sheet of ours failed: mend it, reload it, replay the group. */
  MEND_MAPPING,

  /** A fault of ours: mend it, replay the message. */
  MEND_CAUSE,

  /** Repaired too late: ask the sender whether it is still wanted. */
  ASK_SENDER,

  /** The receiver would not take it: ask why, replay or tell the sender by hand. */
  ASK_PARTNER,

  /** What was taken is not fit: its sender must correct it. */
  SENDER_CORRECTS,

  /** Screen the message again once the cause is mended. */
  SCREEN_AGAIN,

  /** Mend the stored message, then recount. */
  COUNT_AGAIN,

  /** Ask for the file that is missing, or an empty one in its place. */
  ASK_FOR_FILE,

  /** Ask whether files pass the gap both ways. */
  ASK_ABOUT_GAP
}
