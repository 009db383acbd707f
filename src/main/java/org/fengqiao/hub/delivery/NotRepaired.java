package org.fengqiao.hub.delivery;

import java.time.Duration;

/** A delivery that a fault of ours stopped was not repaired in time, and ended. */
final class NotRepaired extends RuntimeException {

  NotRepaired(String partner, Duration within) {
    super("a fault of the hub's kept it from " + partner + " for more than " + within);
  }
}
