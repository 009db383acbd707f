package org.fengqiao.hub.ledger.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as the ledger holds it. Nothing in it may be personal.
 *
 * @param at when, by the clock of the hub that wrote it
 * @param key its kind and number; never given twice
 * @param concerns the partner or line it is about; nothing: no partner alone
 * @param facts what there is to say, as a JSON object
 */
public record LedgerEvent(
    EventKind kind, Instant at, String key, @Nullable String concerns, String facts) {}
