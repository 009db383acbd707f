package org.fengqiao.hub.canonical;

import java.util.List;

/**
 * A reasoned "no": answered to the sender, never retried.
 *
 * @param faults every fault found, in document order; never empty
 */
public record Rejection(List<Fault> faults) {

  /** Keeps its own copy; an empty "no" would be a silent one. */
  public Rejection {
    faults = List.copyOf(faults);
    if (faults.isEmpty()) {
      throw new IllegalArgumentException("a rejection names at least one fault");
    }
  }

  /** A rejection for a single reason. */
  public static Rejection of(Fault fault) {
    return new Rejection(List.of(fault));
  }

  /** The first fault, which decides the status code on wires that have only one. */
  public Fault first() {
    return faults.get(0);
  }
}
