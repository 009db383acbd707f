package org.fengqiao.hub.canonical;

import java.util.UUID;

/**
 * A person ends a discrepancy.
 *
 * @param decision code of the table {@code discrepancy-decisions}
 * @param reason why; kept with it
 * @param operator who decides
 */
public record DiscrepancyDecision(UUID id, String decision, String reason, String operator) {}
