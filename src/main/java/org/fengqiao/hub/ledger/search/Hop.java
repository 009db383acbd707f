package org.fengqiao.hub.ledger.search;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of a message that left a trace.
 *
 * @param seq its place among the message's steps, from 1
 * @param step {@code received}, {@code translated}, {@code applied}, {@code decided} (who must
 *     know), {@code attempt} or {@code due} (the next attempt)
 * @param partner the partner on the other side of it, if any
 * @param startedAt when it began; the end where the beginning is not known
 * @param ms how long it took, in milliseconds, where known
 * @param outcome what came of it: a state of the message or of the delivery
 * @param detail what the partner answered, or why it failed; no personal data
 * @param breaker how the partner's breaker stood, for attempts
 * @param attempt which attempt it was, for attempts
 * @param deliveryId the delivery it belongs to, for what comes after {@code applied}
 */
public record Hop(
    int seq,
    String step,
    @Nullable String partner,
    Instant startedAt,
    @Nullable Long ms,
    String outcome,
    @Nullable String detail,
    @Nullable String breaker,
    @Nullable Integer attempt,
    @Nullable UUID deliveryId) {}
