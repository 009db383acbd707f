package org.fengqiao.hub.canonical;

import java.util.UUID;

/**
 * Word, sent to {@code direct:inbox-refusal}, that a collecting partner will never take a delivery.
 *
 * @param partner whose it is
 * @param deliveryId which one
 * @param reason for operators and the sender; no personal data
 */
public record InboxRefusal(String partner, UUID deliveryId, String reason) {}
