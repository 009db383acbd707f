package org.fengqiao.hub.canonical;

import java.util.List;
import java.util.Map;

/**
 * How operators want the lines to partners to stand: every part of the hub that has lines obeys for
 * its own. What is not named here runs, and decides itself.
 *
 * @param held lines that are not to run
 * @param breakers lines whose breaker is held: open when true, closed when false
 */
public record LineOrders(List<Held> held, Map<String, Boolean> breakers) {

  /** Everything runs. */
  public static final LineOrders NONE = new LineOrders(List.of(), Map.of());

  /** Keeps its own copies. */
  public LineOrders {
    held = List.copyOf(held);
    breakers = Map.copyOf(breakers);
  }

  /**
   * A line that is not to run.
   *
   * @param line partner id, with the channel where it is not the partner's usual one
   * @param direction which way
   * @param stopped whether its connections are closed as well
   * @param drain whether what is under way may end first
   */
  public record Held(String line, LineDirection direction, boolean stopped, boolean drain) {}
}
