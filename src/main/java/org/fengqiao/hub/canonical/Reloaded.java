package org.fengqiao.hub.canonical;

import org.jspecify.annotations.Nullable;

/**
 * What came of reading a part of the mappings again.
 *
 * @param part a dialect's folder, or {@code disclosure}
 * @param refused why it was refused, naming file and line; nothing when it counts now. Of what was
 *     refused the last good one goes on
 */
public record Reloaded(String part, @Nullable String refused) {}
