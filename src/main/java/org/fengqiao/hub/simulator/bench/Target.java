package org.fengqiao.hub.simulator.bench;

/**
 * One thing the hub is to reach.
 *
 * @param name what
 * @param wanted the limit, with its unit
 * @param measured the figure found
 * @param met whether it is within the limit
 */
public record Target(String name, String wanted, double measured, boolean met) {

  static Target atLeast(String name, double limit, String unit, double measured) {
    return new Target(name, "≥ " + plain(limit) + unit, measured, measured >= limit);
  }

  static Target atMost(String name, double limit, String unit, double measured) {
    return new Target(name, "≤ " + plain(limit) + unit, measured, measured <= limit);
  }

  private static String plain(double limit) {
    return limit == Math.rint(limit) ? Long.toString((long) limit) : Double.toString(limit);
  }
}
