package org.fengqiao.hub.operations;

import org.fengqiao.hub.partner.Partners;

/** A board nobody looks at, for tests that say themselves what is found. */
public final class NoBoard {

  private NoBoard() {}

  /** The board. */
  @SuppressWarnings("NullAway") // never asked
  public static HealthBoard board() {
    return new HealthBoard(new Partners(java.util.List.of()), null, null, null);
  }
}
