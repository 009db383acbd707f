package org.fengqiao.hub.ledger.search;

/** The step at which a message came to grief, as it stands now. */
public enum FailedHop {
  /** On its way in: it could not be read, or was answered with what is wrong with it. */
  TRANSLATED,
  /** In its case: the case could not take it. */
  APPLIED,
  /** On its way out: it could not be made ready for a partner, and waits for repair. */
  PREPARED,
  /** At a partner: the last attempt failed, or no more is made. */
  ATTEMPT
}
