package org.fengqiao.hub.canonical;

import org.jspecify.annotations.Nullable;

/**
 * A delivery the partner took, to be settled.
 *
 * @param handed the channel's word for it
 * @param parcel what was handed over; nothing where the partner fetched it
 */
public record Taken(Handed handed, @Nullable Parcel parcel) {}
