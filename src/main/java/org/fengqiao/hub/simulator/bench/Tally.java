package org.fengqiao.hub.simulator.bench;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** What one sender saw: how long accepted calls took, and how many were not accepted and why. */
final class Tally {

  private static final long LONGEST = TimeUnit.MINUTES.toMicros(2);

  /** Microseconds. */
  private final Histogram latencies = new Histogram(LONGEST, 3);

  private long refused;
  private long rejected;
  private long failed;

  void accepted(long nanos) {
    latencies.recordValue(Math.min(TimeUnit.NANOSECONDS.toMicros(nanos), LONGEST));
  }

  /** Told to come back later: 503. */
  void refused() {
    refused++;
  }

  /** Answered, but not ACCEPTED. */
  void rejected() {
    rejected++;
  }

  /** Not answered. */
  void failed() {
    failed++;
  }

  void add(Tally other) {
    latencies.add(other.latencies);
    refused += other.refused;
    rejected += other.rejected;
    failed += other.failed;
  }

  long accepted() {
    return latencies.getTotalCount();
  }

  Accepts over(double seconds) {
    return new Accepts(
        accepted(),
        Figures.round(accepted() / seconds),
        millis(50),
        millis(99),
        Figures.round(latencies.getMaxValue() / 1000.0),
        refused,
        rejected,
        failed);
  }

  private double millis(double percentile) {
    return Figures.round(latencies.getValueAtPercentile(percentile) / 1000.0);
  }
}
