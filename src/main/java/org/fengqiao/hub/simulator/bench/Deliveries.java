package org.fengqiao.hub.simulator.bench;

/**
 * What reached the centre from one window.
 *
 * @param count distinct messages that arrived inside the window
 * @param perSecond of those
 * @param backlogAtHalf accepted and not yet arrived, half-way through the window
 * @param backlogAtEnd the same at its end
 * @param growingBacklog whether deliveries could not keep up with accepts
 * @param drainSeconds from the end of the window until all had arrived
 * @param missing accepted and not arrived when waiting ended; 0 unless something is wrong
 * @param repeats arrived more than once
 */
public record Deliveries(
    long count,
    double perSecond,
    long backlogAtHalf,
    long backlogAtEnd,
    boolean growingBacklog,
    double drainSeconds,
    long missing,
    long repeats) {

  /** A backlog below what half a second of accepts makes is work in hand. */
  private static final double IN_HAND_SECONDS = 0.5;

  /** Growth per second above this share of the accepts is no longer noise. */
  private static final double NOISE = 0.02;

  static boolean growing(long atHalf, long atEnd, double secondHalf, double acceptsPerSecond) {
    double growth = (atEnd - atHalf) / secondHalf;
    return atEnd > IN_HAND_SECONDS * acceptsPerSecond && growth > NOISE * acceptsPerSecond;
  }
}
