/**
 * What operators are told about lines, partners and queues, and what they want of them. Written in
 * batches and by people, never for each message.
 */
@org.springframework.modulith.NamedInterface("operations")
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.ledger.operations;
