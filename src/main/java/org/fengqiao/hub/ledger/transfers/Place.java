package org.fengqiao.hub.ledger.transfers;

import org.jspecify.annotations.Nullable;

/**
 * Where an arrived file stands in its partner's sequence.
 *
 * @param order what its number says
 * @param next the number the hub waits for
 * @param answer the acknowledgement given before, when it is a repeat
 */
public record Place(Order order, long next, byte @Nullable [] answer) {

  /** What the number of a file says. */
  public enum Order {
    /** It is the one the hub waits for. */
    NEXT,
    /** Others before it are missing. */
    AHEAD,
    /** It was taken before, with the same content. */
    REPEATED,
    /** The number was used for another content. */
    CONFLICT
  }
}
