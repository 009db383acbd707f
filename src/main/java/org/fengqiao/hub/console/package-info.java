/** What operators and partners may read of the ledger. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "access",
      "canonical",
      "evidence",
      "ledger",
      "ledger::audit",
      "ledger::clocks",
      "ledger::drafts",
      "ledger::failures",
      "ledger::operations",
      "ledger::reconciliation",
      "ledger::replays",
      "ledger::risk",
      "ledger::search",
      "ledger::statistics",
      "ledger::users",
      "operations",
      "operations::alerts",
      "partner"
    })
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.console;
