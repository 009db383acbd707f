package org.fengqiao.hub.ledger.clocks;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.hub.ledger.DeliveryState;
import org.jspecify.annotations.Nullable;

/**
 * A clock that is open, and what keeps its case from going on, if anything does.
 *
 * @param clock the clock
 * @param partners who takes part in its case
 * @param stuck the oldest delivery of its case that does not get through
 */
public record Threat(LegalClock clock, Set<String> partners, @Nullable Stuck stuck) {

  /**
   * A delivery that does not get through.
   *
   * @param messageId its message
   * @param partner to whom it is to go
   * @param kind id of its kind
   * @param since since when it waits
   */
  public record Stuck(
      UUID messageId, String partner, String kind, DeliveryState state, Instant since) {}
}
