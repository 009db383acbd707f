/** Commands for people at a terminal that need no running hub. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "canonical",
      "ledger",
      "ledger::clocks",
      "ledger::search",
      "ledger::statistics",
      "translation"
    })
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.cli;
