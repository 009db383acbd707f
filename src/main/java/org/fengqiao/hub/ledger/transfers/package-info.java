/**
 * What of a partner's files and lists has been taken: numbers that cross a gap, places in lists.
 */
@org.springframework.modulith.NamedInterface("transfers")
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.ledger.transfers;
