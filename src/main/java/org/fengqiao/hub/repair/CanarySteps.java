package org.fengqiao.hub.repair;

import org.fengqiao.hub.ledger.replays.ReplayJob.Counts;

/** How many items of a replay may be released now: one, ten, a hundred, then the rest. */
final class CanarySteps {

  private static final int[] STEPS = {1, 10, 100};

  private CanarySteps() {}

  static int room(boolean canary, Counts counts, int most) {
    if (!canary) {
      return most;
    }
    long begun = counts.released() + counts.done() + counts.failed() + counts.skipped();
    long upTo = 0;
    for (int step : STEPS) {
      long from = upTo;
      upTo += step;
      if (begun < upTo) {
        boolean stepBefore = begun == from && counts.released() > 0;
        return stepBefore ? 0 : (int) (upTo - begun);
      }
    }
    return begun == upTo && counts.released() > 0 ? 0 : most;
  }
}
