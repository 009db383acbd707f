/**
 * What operators are told about the hub and what they steer: health of partners, lines and queues,
 * desired states, alerts. Acts through routes; judges by what the hub counted itself.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "access",
      "canonical",
      "partner",
      "ledger",
      "ledger::clocks",
      "ledger::operations",
      "ledger::search",
      "ledger::audit"
    })
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.operations;
