package org.fengqiao.hub.console;

import org.fengqiao.hub.ledger.search.Asked;
import org.fengqiao.hub.operations.Refused;
import org.jspecify.annotations.Nullable;

/** So few attempts tell no message from another: somebody would believe that all were found. */
final class AttemptsTooFew extends Refused {

  private AttemptsTooFew() {
    super("attempts", "attempts 至少为 2", "\"attempts\" is 2 or more");
  }

  /**
   * Attempts as a program asks for them.
   *
   * @throws AttemptsTooFew when they are too few to look for
   */
  static @Nullable Integer checked(@Nullable Integer attempts) {
    if (attempts != null && attempts < Asked.FEWEST) {
      throw new AttemptsTooFew();
    }
    return attempts;
  }
}
