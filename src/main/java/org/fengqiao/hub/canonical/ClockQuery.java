package org.fengqiao.hub.canonical;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a partner asks {@code direct:clocks-of-partner}: the clocks of one of its cases, or those of
 * all its cases that end by a day.
 *
 * @param partner who asks; answered only about its own cases
 * @param caseId the hub's id of the case, unchecked text
 * @param last the last day of interest, where no case is named
 * @param after the place after which the answer goes on
 * @param limit how many at most
 */
public record ClockQuery(
    String partner,
    @Nullable String caseId,
    @Nullable LocalDate last,
    @Nullable String after,
    int limit) {}
