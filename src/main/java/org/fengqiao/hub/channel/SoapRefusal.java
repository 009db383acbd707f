package org.fengqiao.hub.channel;

/** A partner answered a call with a fault of its contract. */
final class SoapRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int number;

  /**
   * A refusal.
   *
   * @param number of its first fault; 0 when it names none
   */
  SoapRefusal(int number, Throwable cause) {
    super("refused with fault " + number, cause);
    this.number = number;
  }

  /** Whether the trouble is the partner's own, so that a later attempt may go well. */
  boolean isTheirs() {
    return number / 100 == 15;
  }
}
