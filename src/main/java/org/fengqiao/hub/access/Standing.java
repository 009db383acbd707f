package org.fengqiao.hub.access;

import java.time.Clock;
import org.fengqiao.hub.ledger.users.Users;
import org.springframework.stereotype.Component;

/** Whether people who stay for long are still who they were when they came. */
@Component
public class Standing {

  private final Users users;
  private final Clock clock;

  Standing(Users users, Clock clock) {
    this.users = users;
    this.clock = clock;
  }

  /** Whether they may still log in, and do and see the same as then. */
  public boolean holds(Operator then) {
    return users
        .find(then.name())
        .filter(now -> now.enabled())
        .map(now -> OperatorUser.of(now, clock.instant()).operator())
        .filter(then::equals)
        .isPresent();
  }
}
