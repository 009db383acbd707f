package org.fengqiao.hub.ledger;

/** What became of a message. */
public enum MessageState {
  /** Stored with its receipt; casework has yet to see it. */
  RECEIVED,
  /** Took effect on its case. */
  APPLIED,
  /** Not taken; the sender was told why. */
  REJECTED,
  /** Same business content as an earlier message under another id; a person looks at it. */
  FLAGGED,
  /** Our own fault stopped it; a person must act. */
  FAILED
}
