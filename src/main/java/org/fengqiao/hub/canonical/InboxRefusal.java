package org.fengqiao.hub.canonical;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Word, sent to {@code direct:inbox-refusal}, that a collecting partner will never take a delivery.
 *
 * @param partner whose it is
 * @param deliveryId which one
 * @param reason for operators and the sender; no personal data
 * @param fault the reason, where it has a code: the partner was not even asked
 */
public record InboxRefusal(String partner, UUID deliveryId, String reason, @Nullable Fault fault) {}
