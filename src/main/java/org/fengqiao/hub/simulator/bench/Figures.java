package org.fengqiao.hub.simulator.bench;

/** How figures are written. */
final class Figures {

  private Figures() {}

  /** To one decimal, as nothing here is known better. */
  static double round(double figure) {
    return Math.round(figure * 10) / 10.0;
  }
}
