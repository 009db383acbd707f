/** Compares a partner's list of a day with the ledger, and keeps what differs until it is ended. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "canonical",
      "partner",
      "ledger",
      "ledger::reconciliation",
      "ledger::audit"
    })
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.reconciliation;
