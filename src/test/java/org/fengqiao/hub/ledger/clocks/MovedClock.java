package org.fengqiao.hub.ledger.clocks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is moved. */
public final class MovedClock extends Clock {

  private volatile Instant now;

  /** A clock that shows this. */
  public MovedClock(Instant now) {
    this.now = now;
  }

  /** Moves it. */
  public void to(String instant) {
    now = Instant.parse(instant);
  }

  /** Lets time pass. */
  public void pass(Duration time) {
    now = now.plus(time);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  @Override
  public Instant instant() {
    return now;
  }
}
