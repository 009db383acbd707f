package org.fengqiao.hub.ledger.replays;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be done again: a delivery, or a message that never found its case or its effect.
 *
 * @param no its place in the frozen list, from 1
 * @param messageId the message
 * @param deliveryId the delivery; nothing when the message itself is to be taken again
 * @param caseId its case, if it has one
 * @param seq the message's place in its case
 * @param partner to whom it goes, or from whom it came
 * @param state where it stands: PENDING, RELEASED, DONE, FAILED, SKIPPED
 * @param result what became of it
 * @param endedAt when it ended
 */
public record ReplayItem(
    int no,
    UUID messageId,
    @Nullable UUID deliveryId,
    @Nullable UUID caseId,
    int seq,
    String partner,
    String state,
    @Nullable String result,
    @Nullable Instant endedAt) {}
