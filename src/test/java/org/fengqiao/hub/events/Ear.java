package org.fengqiao.hub.events;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** One who listens, and remembers what it heard; or one who does not read what it is sent. */
final class Ear implements Line {

  final List<Told> heard = new CopyOnWriteArrayList<>();
  private final CountDownLatch deaf;
  volatile @Nullable String begun;
  private volatile boolean over;

  private Ear(int deaf) {
    this.deaf = new CountDownLatch(deaf);
  }

  static Ear open() {
    return new Ear(0);
  }

  /** Takes nothing, not even that somebody is there, until it is opened. */
  static Ear deaf() {
    return new Ear(1);
  }

  void read() {
    deaf.countDown();
  }

  @Override
  public void begin(String id) {
    await();
    begun = id;
  }

  @Override
  public void beat() {
    await();
  }

  @Override
  public void tell(Told told) {
    await();
    heard.add(told);
  }

  private void await() {
    try {
      deaf.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void end() {
    over = true;
  }

  boolean isOver() {
    return over;
  }

  List<String> names() {
    return heard.stream().map(Told::name).toList();
  }

  /** Why it ended, as it was told. */
  String last() {
    return heard.get(heard.size() - 1).data();
  }
}
