package org.fengqiao.hub.ledger.users;

import java.time.Clock;
import org.fengqiao.hub.ledger.RealPostgres;

/** Users in the real database. */
public final class UsersFixture {

  private UsersFixture() {}

  /** The users as they stand at the clock's time. */
  public static Users at(Clock clock) {
    return new Users(RealPostgres.jdbc(), clock);
  }
}
