package org.fengqiao.hub.ledger.search;

import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.ledger.MessageState;
import org.jspecify.annotations.Nullable;

/**
 * A search that somebody keeps. It holds filters alone: what is typed into the box may be a name.
 *
 * @param name what its owner calls it
 * @param failedHop at which step it came to grief
 * @param days how many days back from today; absent: the last 24 hours
 */
public record SavedSearch(
    String name,
    @Nullable MessageState state,
    @Nullable String partner,
    @Nullable MessageKind kind,
    @Nullable FailedHop failedHop,
    @Nullable Integer days) {}
