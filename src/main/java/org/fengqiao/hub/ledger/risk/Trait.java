package org.fengqiao.hub.ledger.risk;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One sign of one case, as the index keeps it.
 *
 * @param feature keyed hash of the sign's kind and value
 * @param caseId the case it was seen in
 * @param kind what it is: AGENT_PHONE, TEXT …; never its value
 * @param seenAt when
 * @param institutions keyed hashes of the institutions of that case
 * @param persons how many persons claim in it
 * @param fingerprint of the text, when it is one
 */
public record Trait(
    UUID feature,
    UUID caseId,
    String kind,
    Instant seenAt,
    Set<UUID> institutions,
    int persons,
    @Nullable Long fingerprint) {}
