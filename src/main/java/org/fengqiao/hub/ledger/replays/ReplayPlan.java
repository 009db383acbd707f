package org.fengqiao.hub.ledger.replays;

import java.time.Instant;
import org.fengqiao.hub.ledger.search.FailedHop;
import org.jspecify.annotations.Nullable;

/**
 * How a replay is to go.
 *
 * @param mode what is sent
 * @param fromHop for {@code AS_IS}, the step to go on from; absent: the one at which each stopped
 * @param canary one first, then ten, then a hundred, then the rest, each after the ones before
 *     ended
 * @param ratePerMinute at most so many to each partner in any minute
 * @param stopPercent it stops when more than so many of a hundred ended badly
 * @param startAt not before; absent: at once
 * @param startPaused waits until somebody resumes it
 */
public record ReplayPlan(
    Mode mode,
    @Nullable FailedHop fromHop,
    boolean canary,
    int ratePerMinute,
    int stopPercent,
    @Nullable Instant startAt,
    boolean startPaused) {

  /** What is sent. */
  public enum Mode {
    /** Made ready anew, by the mapping of today. */
    CURRENT,
    /** The bytes that were made ready before; what was never made ready is left aside. */
    SENT,
    /**
     * From the step that failed, with what the step before it left: what could be made ready goes
     * as it was made, what could not is made ready, what its case did not take is applied again.
     */
    AS_IS
  }

  /** Keeps its figures within bounds; a step is named for {@code AS_IS} alone. */
  public ReplayPlan {
    fromHop = mode == Mode.AS_IS ? fromHop : null;
    ratePerMinute = Math.max(1, Math.min(ratePerMinute, 60_000));
    stopPercent = Math.max(0, Math.min(stopPercent, 100));
  }

  /** From wherever the mode says. */
  public ReplayPlan(
      Mode mode,
      boolean canary,
      int ratePerMinute,
      int stopPercent,
      @Nullable Instant startAt,
      boolean startPaused) {
    this(mode, null, canary, ratePerMinute, stopPercent, startAt, startPaused);
  }

  /** In this mode, with care. */
  public static ReplayPlan careful(Mode mode, @Nullable FailedHop fromHop) {
    return new ReplayPlan(mode, fromHop, true, 600, 5, null, false);
  }

  /** With care: canary, 600 a minute, stop at one in twenty. */
  public static ReplayPlan careful() {
    return careful(Mode.CURRENT, null);
  }
}
