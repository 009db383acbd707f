/** A partner's day as the ledger has it, and where the partner's own list differs. */
@org.springframework.modulith.NamedInterface("reconciliation")
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.ledger.reconciliation;
