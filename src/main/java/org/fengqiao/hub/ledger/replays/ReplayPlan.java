package org.fengqiao.hub.ledger.replays;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a replay is to go.
 *
 * @param mode what is sent
 * @param canary one first, then ten, then a hundred, then the rest, each after the ones before
 *     ended
 * @param ratePerMinute at most so many to each partner in any minute
 * @param stopPercent it stops when more than so many of a hundred ended badly
 * @param startAt not before; absent: at once
 * @param startPaused waits until somebody resumes it
 */
public record ReplayPlan(
    Mode mode,
    boolean canary,
    int ratePerMinute,
    int stopPercent,
    @Nullable Instant startAt,
    boolean startPaused) {

  /** What is sent. */
  public enum Mode {
    /** Made ready anew, by the mapping of today. */
    CURRENT,
    /** The bytes that were made ready before. */
    SENT
  }

  /** Keeps its figures within bounds. */
  public ReplayPlan {
    ratePerMinute = Math.max(1, Math.min(ratePerMinute, 60_000));
    stopPercent = Math.max(0, Math.min(stopPercent, 100));
  }

  /** With care: canary, 600 a minute, stop at one in twenty. */
  public static ReplayPlan careful() {
    return new ReplayPlan(Mode.CURRENT, true, 600, 5, null, false);
  }
}
