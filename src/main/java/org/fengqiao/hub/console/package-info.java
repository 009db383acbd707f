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
      "evidence"
    })
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.console;
