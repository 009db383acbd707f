package org.fengqiao.hub.simulator.bench;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Runs windows of load on one subject and watches what comes out at the other end. */
final class Measurement {

  private static final long TICK = TimeUnit.MILLISECONDS.toNanos(250);

  /** Nothing more is expected once nothing has arrived for this long. */
  private static final long SILENCE = TimeUnit.SECONDS.toNanos(20);

  private final Subject subject;
  private final Court court;
  private final Arrivals arrivals;
  private final Progress progress;

  Measurement(Subject subject, Court court, Arrivals arrivals, Progress progress) {
    this.subject = subject;
    this.court = court;
    this.arrivals = arrivals;
    this.progress = progress;
  }

  /** One window; returns when what it brought has arrived, or nothing comes any more. */
  Measured run(String title, Load load) throws InterruptedException {
    long arrivedBefore = arrivals.distinct();
    long repeatsBefore = arrivals.repeats();
    Generator generator = new Generator(court, load);
    generator.start();
    Cpu before = subject.cpu();
    long start = System.nanoTime();
    long half = watch(title, generator, start, load.seconds() / 2, arrivedBefore);
    watch(title, generator, start, load.seconds(), arrivedBefore);
    double seconds = (System.nanoTime() - start) / 1e9;
    Cpu cpu = subject.cpu().minus(before);
    long arrived = arrivals.distinct() - arrivedBefore;
    long backlog = Math.max(0, generator.accepted() - arrived);
    long drainStart = System.nanoTime();
    Tally tally = generator.finish();
    long missing = drain(title, arrivedBefore + tally.accepted());
    double drained = missing == 0 ? Figures.round((System.nanoTime() - drainStart) / 1e9) : -1;
    Accepts accepts = tally.over(seconds);
    boolean growing = Deliveries.growing(half, backlog, seconds / 2, accepts.perSecond());
    return new Measured(
        load,
        accepts,
        new Deliveries(
            arrived,
            Figures.round(arrived / seconds),
            half,
            backlog,
            growing,
            drained,
            missing,
            arrivals.repeats() - repeatsBefore),
        cpu);
  }

  /** Watches until so many seconds after the start; returns the backlog then. */
  private long watch(
      String title, Generator generator, long start, double until, long arrivedBefore) {
    long stop = start + (long) (until * 1e9);
    while (true) {
      long now = System.nanoTime();
      long accepted = generator.accepted();
      long backlog = Math.max(0, accepted - (arrivals.distinct() - arrivedBefore));
      if (now >= stop) {
        return backlog;
      }
      progress.now(
          String.format(
              Locale.ROOT,
              "%s  %3.0f s  accepted %d  on the way %d",
              title,
              (now - start) / 1e9,
              accepted,
              backlog));
      LockSupport.parkNanos(Math.min(TICK, stop - now));
    }
  }

  private long drain(String title, long expected) {
    long seen = arrivals.distinct();
    long since = System.nanoTime();
    while (seen < expected && System.nanoTime() - since < SILENCE) {
      progress.now(title + "  waiting for " + (expected - seen) + " on the way");
      LockSupport.parkNanos(TICK / 10);
      long now = arrivals.distinct();
      if (now > seen) {
        seen = now;
        since = System.nanoTime();
      }
    }
    return Math.max(0, expected - seen);
  }
}
