package org.fengqiao.hub.operations;

import java.time.Instant;
import org.fengqiao.hub.canonical.LineDirection;
import org.fengqiao.hub.ledger.operations.Wishes;
import org.jspecify.annotations.Nullable;

/**
 * How one line to or from a partner stands.
 *
 * @param line partner id, with the channel where it is not the partner's usual one
 * @param partner whose line it is
 * @param direction which way
 * @param channel the transport: {@code rest-out}, {@code soap}
 * @param route the route that reads it; nothing where the partner calls or collects by itself
 * @param status how that route really stands: {@code Started}, {@code Suspended}, {@code Stopped};
 *     for partners that call, {@code Started} or {@code Suspended}
 * @param wish what operators want instead of running; nothing: it is to run
 * @param drift whether it stands otherwise than it is wanted to
 * @param breaker {@code CLOSED}, {@code HALF_OPEN}, {@code OPEN}, {@code HELD_OPEN}, {@code
 *     HELD_CLOSED}; nothing inbound
 * @param heldBreaker who holds the breaker and why, if somebody does
 * @param good messages that went well within the last hour
 * @param failed attempts that failed within the last hour
 * @param dead messages that ended undelivered within the last hour: failures a route handled, which
 *     Camel counts as completed
 * @param lastGood when one last went well
 * @param lastFailed when one last failed
 */
public record LineHealth(
    String line,
    String partner,
    LineDirection direction,
    String channel,
    @Nullable String route,
    String status,
    Wishes.@Nullable LineWish wish,
    boolean drift,
    @Nullable String breaker,
    Wishes.@Nullable HeldBreaker heldBreaker,
    long good,
    long failed,
    long dead,
    @Nullable Instant lastGood,
    @Nullable Instant lastFailed) {

  /** Failed attempts of all attempts within the last hour, in per cent. */
  public double failureRate() {
    long all = good + failed + dead;
    return all == 0 ? 0 : 100.0 * (failed + dead) / all;
  }
}
