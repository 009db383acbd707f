package org.fengqiao.hub.delivery;

import org.fengqiao.hub.canonical.Handed;
import org.fengqiao.hub.canonical.Parcel;
import org.jspecify.annotations.Nullable;

/**
 * A delivery the partner took, to be settled.
 *
 * @param parcel what was handed over; nothing where the partner fetched it
 */
record Taken(Handed handed, @Nullable Parcel parcel) {}
