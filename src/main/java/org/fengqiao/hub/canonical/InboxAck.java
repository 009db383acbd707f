package org.fengqiao.hub.canonical;

import java.util.UUID;

/**
 * A pulling partner's word, sent to {@code direct:inbox-ack}, that it holds a delivery. Repeating
 * it has no effect.
 *
 * @param partner who says so
 * @param deliveryId which delivery; one of another partner is {@link RejectionCode#CASE_UNKNOWN}
 */
public record InboxAck(String partner, UUID deliveryId) {}
