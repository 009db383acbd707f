package org.fengqiao.hub.simulator.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything measured on one subject.
 *
 * @param name hub or baseline
 * @param startSeconds from the start of its process until it accepted a first referral; null when
 *     it ran already
 * @param javaFlags its -X flags
 * @param windows one for each load
 * @param memory null when its process is not known
 * @param firstRejection the first answer that was no acceptance, if there was one
 */
public record Result(
    String name,
    @Nullable Double startSeconds,
    List<String> javaFlags,
    List<Measured> windows,
    @Nullable Memory memory,
    @Nullable String firstRejection) {

  /** The window of so many connections that call as fast as they are answered. */
  public @Nullable Measured at(int connections) {
    return windows.stream()
        .filter(window -> window.load().offeredPerSecond() == 0)
        .filter(window -> window.load().connections() == connections)
        .findFirst()
        .orElse(null);
  }

  /** The window with a paced load. */
  public @Nullable Measured paced() {
    return windows.stream()
        .filter(window -> window.load().offeredPerSecond() > 0)
        .findFirst()
        .orElse(null);
  }
}
