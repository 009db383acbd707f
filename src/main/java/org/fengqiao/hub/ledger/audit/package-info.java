/**
 * What operators did and what they looked at: append-only, chained, and checked by {@link
 * org.fengqiao.hub.ledger.audit.OperatorActions#verify()}.
 */
@org.springframework.modulith.NamedInterface("audit")
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.ledger.audit;
