/** The numbers of files that cross a gap, and what became of each. */
@org.springframework.modulith.NamedInterface("transfers")
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.ledger.transfers;
