package org.fengqiao.hub.canonical;

import java.util.UUID;

/**
 * A channel's word that the partner took a parcel.
 *
 * @param deliveryId the parcel's delivery
 * @param status the partner's own answer: an HTTP status, {@code RECEIVED}, {@code DUPLICATE}
 * @param partnerReceipt what the partner answered, shortened; empty when it said nothing
 */
public record Handed(UUID deliveryId, String status, String partnerReceipt) {}
