/**
 * What risk screening knows: keyed hashes of what cases share, patterns, and what rules weigh. No
 * number, name or text of a person.
 */
@org.springframework.modulith.NamedInterface("risk")
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.ledger.risk;
