package org.fengqiao.hub.ledger.search;

import java.util.List;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.ledger.MessageState;
import org.jspecify.annotations.Nullable;

/**
 * A search that somebody keeps. It holds filters alone: what is typed into the box may be a name.
 *
 * @param name what its owner calls it
 * @param failedHop at which step it came to grief
 * @param attempts to one partner it was tried at least so many times
 * @param columns what its owner wants to see of each message; absent: the usual
 * @param days how many days back from today; absent: the last 24 hours
 */
public record SavedSearch(
    String name,
    @Nullable MessageState state,
    @Nullable String partner,
    @Nullable MessageKind kind,
    @Nullable FailedHop failedHop,
    @Nullable Integer attempts,
    @Nullable List<String> columns,
    @Nullable Integer days) {}
