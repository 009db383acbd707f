package org.fengqiao.hub.simulator.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/** Puts one load on the hub: a thread for each connection, started together. */
final class Generator {

  private final Court court;
  private final Load load;
  private final LongAdder accepted = new LongAdder();
  private final AtomicLong tickets = new AtomicLong();
  private final List<Caller> callers = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final CountDownLatch go = new CountDownLatch(1);
  private volatile long start;

  Generator(Court court, Load load) {
    this.court = court;
    this.load = load;
  }

  /** Connects all callers, then lets them go at once. */
  void start() throws InterruptedException {
    CountDownLatch connected = new CountDownLatch(load.connections());
    for (int number = 1; number <= load.connections(); number++) {
      Caller caller = new Caller(court, accepted);
      callers.add(caller);
      Thread thread = new Thread(() -> work(caller, connected), "court-" + number);
      thread.setDaemon(true);
      threads.add(thread);
      thread.start();
    }
    connected.await();
    start = System.nanoTime();
    go.countDown();
  }

  /** Accepted so far. */
  long accepted() {
    return accepted.sum();
  }

  /** Waits for the last answers and adds up. */
  Tally finish() throws InterruptedException {
    Tally sum = new Tally();
    for (Thread thread : threads) {
      thread.join();
    }
    for (Caller caller : callers) {
      caller.close();
      sum.add(caller.tally());
    }
    return sum;
  }

  private void work(Caller caller, CountDownLatch connected) {
    caller.connect();
    connected.countDown();
    try {
      go.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    long end = start + (long) (load.seconds() * TimeUnit.SECONDS.toNanos(1));
    if (load.offeredPerSecond() > 0) {
      pace(caller, end);
    } else {
      hurry(caller, end);
    }
  }

  private void hurry(Caller caller, long end) {
    for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
      caller.submit(now);
    }
  }

  /** Takes the next moment at which a call is due; latency counts from there, late or not. */
  private void pace(Caller caller, long end) {
    long gap = TimeUnit.SECONDS.toNanos(1) / load.offeredPerSecond();
    for (long due = due(gap); due < end; due = due(gap)) {
      for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
        LockSupport.parkNanos(wait);
      }
      caller.submit(due);
    }
  }

  private long due(long gap) {
    return start + gap * tickets.getAndIncrement();
  }
}
