package org.fengqiao.hub.console;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.hub.ledger.replays.ReplayJob;

/** The steps of a replay that goes with care, and where it stands. */
final class ReplaySteps {

  private static final int[] SIZES = {1, 10, 100};

  private ReplaySteps() {}

  /**
   * One step.
   *
   * @param size items of it
   * @param ended of them ended
   * @param tone {@code good}: ended; {@code warn}: under way; {@code idle}: to come
   */
  record Step(long size, long ended, String tone) {}

  static List<Step> of(ReplayJob job) {
    ReplayJob.Counts counts = job.counts();
    long ended = counts.done() + counts.failed() + counts.skipped();
    long all = ended + counts.released() + counts.pending();
    List<Step> steps = new ArrayList<>();
    long from = 0;
    if (job.plan().canary()) {
      for (int size : SIZES) {
        add(steps, from, Math.min(from + size, all), ended);
        from = Math.min(from + size, all);
      }
    }
    add(steps, from, all, ended);
    return steps;
  }

  private static void add(List<Step> steps, long from, long to, long ended) {
    long size = to - from;
    if (size > 0) {
      long done = Math.max(0, Math.min(ended - from, size));
      String tone = done == size ? "good" : ended >= from ? "warn" : "idle";
      steps.add(new Step(size, done, tone));
    }
  }
}
