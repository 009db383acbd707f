package org.fengqiao.hub.simulator.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole measurement, as it is written to {@code bench.json}.
 *
 * @param time when it began
 * @param machine where
 * @param settings how
 * @param requestBytes size of one submission with its HTTP head
 * @param hub what the hub did
 * @param baseline what the bare baseline did; null when it was left out
 * @param ratio deliveries per second at 8 connections, hub ÷ baseline; null when one is missing
 * @param targets what is to be reached, met or missed
 */
public record Report(
    String time,
    Machine machine,
    BenchSettings settings,
    int requestBytes,
    Result hub,
    @Nullable Result baseline,
    @Nullable Double ratio,
    List<Target> targets) {

  private static final int COMPARED_AT = 8;

  static Report of(
      Instant time,
      BenchSettings settings,
      int requestBytes,
      Result hub,
      @Nullable Result baseline) {
    Double ratio = ratio(hub, baseline);
    return new Report(
        time.toString(),
        Machine.here(),
        settings,
        requestBytes,
        hub,
        baseline,
        ratio,
        targets(hub, ratio));
  }

  private static @Nullable Double ratio(Result hub, @Nullable Result baseline) {
    Measured ours = hub.at(COMPARED_AT);
    Measured bare = baseline == null ? null : baseline.at(COMPARED_AT);
    if (ours == null || bare == null || bare.deliveries().perSecond() == 0) {
      return null;
    }
    double ratio = ours.deliveries().perSecond() / bare.deliveries().perSecond();
    return Math.round(ratio * 1000) / 1000.0;
  }

  private static List<Target> targets(Result hub, @Nullable Double ratio) {
    List<Target> targets = new ArrayList<>();
    Measured eight = hub.at(COMPARED_AT);
    if (eight != null) {
      Deliveries through = eight.deliveries();
      targets.add(Target.atLeast("end to end at 8 connections", 300, "/s", through.perSecond()));
      targets.add(
          new Target(
              "backlog at 8 connections",
              "not growing",
              through.backlogAtEnd(),
              through.count() > 0 && !through.growingBacklog() && through.missing() == 0));
    }
    if (ratio != null) {
      targets.add(Target.atLeast("share of the baseline", 30, " %", Figures.round(100 * ratio)));
    }
    Measured paced = hub.paced();
    if (paced != null) {
      Accepts accepts = paced.accepts();
      targets.add(
          new Target(
              "p99 of accepting at " + paced.load().label(),
              "≤ 100 ms",
              accepts.p99Millis(),
              accepts.count() > 0 && errors(paced) == 0 && accepts.p99Millis() <= 100));
    }
    if (hub.memory() != null) {
      targets.add(Target.atMost("peak memory of the hub", 1024, " MiB", hub.memory().peakMiB()));
    }
    if (hub.startSeconds() != null) {
      targets.add(Target.atMost("start to ready", 20, " s", hub.startSeconds()));
    }
    return targets;
  }

  private static long errors(Measured window) {
    Accepts accepts = window.accepts();
    return accepts.refused() + accepts.rejected() + accepts.failed();
  }
}
