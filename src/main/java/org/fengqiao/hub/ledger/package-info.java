/**
 * What happened to each message, case and delivery, and the outbox that hands work to the broker.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"canonical", "partner"})
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.ledger;
