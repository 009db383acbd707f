/** What statistics count, one row a case and version, and the returns that were filed from it. */
@org.springframework.modulith.NamedInterface("statistics")
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.ledger.statistics;
