package org.fengqiao.hub.canonical;

/**
 * What became of one message on one line. Camel counts most of the bad ones as completed, because a
 * route handled them; here they are what they are.
 */
public enum LineOutcome {
  /** Taken in. */
  ACCEPTED(true),
  /** Taken in before; answered again. */
  DUPLICATE(true),
  /** Not taken in: the sender must change something. */
  REJECTED(true),
  /** The partner has it. */
  DELIVERED(true),
  /** The partner will never take it; its sender was told. */
  REFUSED(false),
  /** An attempt failed; there will be another. */
  POSTPONED(false),
  /** An attempt failed because TLS did not come about. */
  HANDSHAKE(false),
  /** Our own fault: a mapping, a route. */
  BROKEN(false);

  private final boolean good;

  LineOutcome(boolean good) {
    this.good = good;
  }

  /** Whether the line did its work, whatever the message was worth. */
  public boolean isGood() {
    return good;
  }

  /** Whether a message came to its end without being delivered. */
  public boolean isDead() {
    return this == REFUSED || this == BROKEN;
  }
}
