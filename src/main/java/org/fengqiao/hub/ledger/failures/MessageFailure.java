package org.fengqiao.hub.ledger.failures;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A failure of one message, with its cause from the outside in.
 *
 * @param at when it failed
 * @param fingerprint its group
 * @param title what the group says
 * @param code rejection code, or the kind of error
 * @param step where it failed
 * @param partner on whose side
 * @param cause the outermost error
 * @param detail what it said; no personal data
 * @param root the innermost error
 * @param frame the innermost place in the hub's own code
 * @param nextStep what to do
 * @param deliveryId its delivery, when it failed on its way out
 */
public record MessageFailure(
    Instant at,
    String fingerprint,
    String title,
    String code,
    String step,
    @Nullable String partner,
    String cause,
    String detail,
    @Nullable String root,
    @Nullable String frame,
    String nextStep,
    @Nullable UUID deliveryId) {}
