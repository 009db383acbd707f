package org.fengqiao.hub.access;

import java.time.Clock;
import org.fengqiao.hub.ledger.users.UsersFixture;

/** Who is still who they were, by the real database. */
public final class StandingFixture {

  private StandingFixture() {}

  /** At the clock's time. */
  public static Standing at(Clock clock) {
    return new Standing(UsersFixture.at(clock), clock);
  }
}
