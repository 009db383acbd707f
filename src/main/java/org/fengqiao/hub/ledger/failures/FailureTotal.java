package org.fengqiao.hub.ledger.failures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The failures of all groups that have something in common.
 *
 * @param by what they have in common
 * @param value a partner, a kind of message, a group; absent: they have none
 * @param groups how many groups
 * @param waiting messages and deliveries that still wait for repair, each once
 * @param failures failures on record
 * @param hours failures of each hour of the last day, by its beginning; those without are left out
 * @param deadline last day of the legal clock that ends first behind what waits
 * @param firstAt first time
 * @param lastAt last time
 */
public record FailureTotal(
    Classifier by,
    @Nullable String value,
    long groups,
    long waiting,
    long failures,
    Map<Instant, Long> hours,
    @Nullable LocalDate deadline,
    Instant firstAt,
    Instant lastAt) {}
