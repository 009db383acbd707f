package org.fengqiao.hub.ledger;

import java.util.UUID;
import org.fengqiao.hub.ledger.clocks.ClockStart;
import org.jspecify.annotations.Nullable;

/**
 * How a delivery ends.
 *
 * @param id the delivery
 * @param status the partner's own answer, or why it ended without one
 * @param receipt what the partner answered, shortened
 * @param caseTo the state its case moves to, if it does
 * @param pulled whether the partner fetches from its inbox instead of being called
 * @param trace what the last attempt left behind, where the partner was called
 * @param begun the clock of what the partner holds from now on, if one starts
 */
public record Settling(
    UUID id,
    DeliveryState state,
    String status,
    String receipt,
    @Nullable CaseState caseTo,
    boolean pulled,
    @Nullable AttemptTrace trace,
    @Nullable ClockStart begun) {

  /** An end that moves no case and starts no clock, of which no attempt is left. */
  public static Settling of(
      UUID id, DeliveryState state, String status, String receipt, boolean pulled) {
    return new Settling(id, state, status, receipt, null, pulled, null, null);
  }
}
