package org.fengqiao.hub.canonical;

import java.util.List;

/**
 * Deliveries waiting for a pulling partner, in the order they must be worked.
 *
 * @param parcels ready documents; each stays until it is acknowledged
 * @param more whether there are others behind these
 */
public record InboxPage(List<Parcel> parcels, boolean more) {}
