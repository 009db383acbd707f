/** What operators and partners may read of the ledger. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "canonical",
      "partner",
      "ledger",
      "ledger::audit",
      "ledger::risk",
      "ledger::statistics",
      "ledger::reconciliation",
      "ledger::clocks",
      "ledger::users",
      "evidence",
      "access"
    })
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.console;
