package org.fengqiao.hub.ledger.audit;

/** Who asks for something must not be the one who approves it; nothing was done. */
public final class SecondPersonNeeded extends RuntimeException {

  /**
   * An approval by the same person.
   *
   * @param action what was to be approved
   */
  public SecondPersonNeeded(String action) {
    super(action + " must be approved by somebody else");
  }
}
