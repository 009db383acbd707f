package org.fengqiao.hub.ledger;

import java.time.Instant;
import java.util.UUID;
import org.fengqiao.hub.canonical.MessageKind;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as the ledger knows it.
 *
 * @param deliveryId stable through every attempt
 * @param messageId the message it carries
 * @param caseId the case
 * @param seq the message's place in the case
 * @param partner who is to have it
 * @param kind what it carries
 * @param state where it stands
 * @param attempts how many attempts were made
 * @param createdAt when it was decided
 * @param changedAt when its state last moved
 * @param nextAttemptAt when it is tried again, while in {@code RETRY}
 * @param partnerStatus what the partner answered
 * @param lastError why the last attempt failed; no personal data
 */
public record DeliveryEntry(
    UUID deliveryId,
    UUID messageId,
    UUID caseId,
    int seq,
    String partner,
    MessageKind kind,
    DeliveryState state,
    int attempts,
    Instant createdAt,
    Instant changedAt,
    @Nullable Instant nextAttemptAt,
    @Nullable String partnerStatus,
    @Nullable String lastError) {}
