package org.fengqiao.hub.ledger;

import java.time.Instant;

/**
 * What one attempt to deliver leaves behind besides its outcome.
 *
 * @param startedAt when it began
 * @param breaker how the partner's breaker stood when it ended: {@code CLOSED}, {@code OPEN}, …
 * @param target the document as the mapping wrote it for the partner
 */
public record AttemptTrace(Instant startedAt, String breaker, byte[] target) {}
