package org.fengqiao.hub.ledger.failures;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One failure of a group.
 *
 * @param messageId the message
 * @param deliveryId its delivery, when it failed on its way out
 * @param caseId its case, if it has one
 * @param at when it failed
 * @param detail what was said; no personal data
 * @param root the innermost error
 * @param frame the innermost place in the hub's own code
 * @param owner who must act: HUB, PARTNER, DATA
 * @param nextStep what to do
 * @param waits whether it still waits for repair
 */
public record Member(
    UUID messageId,
    @Nullable UUID deliveryId,
    @Nullable UUID caseId,
    Instant at,
    String detail,
    @Nullable String root,
    @Nullable String frame,
    String owner,
    String nextStep,
    boolean waits) {}
