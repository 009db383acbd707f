package org.fengqiao.hub.console;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fengqiao.hub.ledger.search.Hop;

/**
 * The steps of a message as bars on one scale of time. The scale is of the square root, so that a
 * step of milliseconds beside a wait of hours still shows.
 */
final class Waterfall {

  private static final int WIDTH = 320;
  private static final int LEAST = 6;

  private Waterfall() {}

  /**
   * One step.
   *
   * @param x where its bar begins, 0 to 320
   * @param width of the bar
   * @param tone colour
   */
  record Bar(Hop hop, int x, int width, String tone) {}

  static List<Bar> of(List<Hop> hops) {
    if (hops.isEmpty()) {
      return List.of();
    }
    Instant begin = hops.get(0).startedAt();
    long whole = hops.stream().mapToLong(hop -> since(begin, hop) + length(hop)).max().orElse(1);
    return hops.stream().map(hop -> bar(hop, begin, Math.max(whole, 1))).toList();
  }

  private static Bar bar(Hop hop, Instant begin, long whole) {
    int from = place(since(begin, hop), whole);
    int to = place(since(begin, hop) + length(hop), whole);
    int width = Math.max(LEAST, to - from);
    return new Bar(hop, Math.min(from, WIDTH - width), width, tone(hop));
  }

  private static int place(long at, long whole) {
    return (int) Math.round(WIDTH * Math.sqrt((double) Math.max(0, at) / whole));
  }

  private static long since(Instant begin, Hop hop) {
    return Duration.between(begin, hop.startedAt()).toMillis();
  }

  private static long length(Hop hop) {
    Long ms = hop.ms();
    return ms == null ? 0 : ms;
  }

  private static String tone(Hop hop) {
    return switch (hop.outcome()) {
      case "DELIVERED", "APPLIED", "CANONICAL", "RECEIVED" -> "good";
      case "RETRY", "WAITING", "FLAGGED" -> "warn";
      case "FAILED", "REJECTED", "STUCK" -> "bad";
      default -> "idle";
    };
  }
}
