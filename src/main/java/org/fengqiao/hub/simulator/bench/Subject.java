package org.fengqiao.hub.simulator.bench;

import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** What is measured: an address that takes referrals, and the process behind it when known. */
final class Subject implements AutoCloseable {

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(180);
  private static final long STEP = TimeUnit.MILLISECONDS.toNanos(50);

  private final String name;
  private final InetSocketAddress address;
  private final @Nullable Child child;

  Subject(String name, InetSocketAddress address, @Nullable Child child) {
    this.name = name;
    this.address = address;
    this.child = child;
  }

  InetSocketAddress address() {
    return address;
  }

  @Nullable Child child() {
    return child;
  }

  Cpu cpu() {
    return child == null ? new Cpu(0, 0, 0, 0) : child.cpu();
  }

  /**
   * Waits until it accepts a first referral: everything it is made of then works.
   *
   * @return seconds waited
   * @throws BenchFailed when it ends, or is not ready in time
   */
  double awaitReady(Court court) {
    long start = System.nanoTime();
    while (!accepts(court)) {
      if (child != null && !child.alive()) {
        throw new BenchFailed(
            "The " + name + " ended while starting: see " + name + ".log in the result folder",
            null);
      }
      if (System.nanoTime() - start > PATIENCE) {
        throw new BenchFailed(
            "The " + name + " accepts nothing at " + address + ": " + court.firstRejection(), null);
      }
      LockSupport.parkNanos(STEP);
    }
    return Figures.round((System.nanoTime() - start) / 1e9);
  }

  private static boolean accepts(Court court) {
    try (Caller first = new Caller(court, new LongAdder())) {
      first.submit(System.nanoTime());
      return first.tally().accepted() == 1;
    }
  }

  @Override
  public void close() {
    if (child != null) {
      child.close();
    }
  }
}
