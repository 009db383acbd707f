package org.fengqiao.hub.simulator.bench;

/** Hears what is going on while it is measured. */
public interface Progress {

  /** A step begins or ended. */
  void step(String text);

  /** How far the present step is; replaces what was said before. */
  void now(String text);
}
