package org.fengqiao.hub.canonical;

import java.util.UUID;

/**
 * One delivery of a collecting partner, asked of {@code direct:inbox-item} and answered with an
 * {@link InboxPage} of at most one parcel.
 *
 * @param partner whose it is
 * @param deliveryId which one
 */
public record InboxItem(String partner, UUID deliveryId) {}
