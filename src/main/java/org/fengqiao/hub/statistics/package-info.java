/** Counts what became of cases, and compiles the returns for the regulator from it. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"canonical", "partner", "ledger", "ledger::statistics"})
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.statistics;
