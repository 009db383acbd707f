/** Decides what a message means for its case, in order, and who must know. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"canonical", "partner", "ledger", "ledger::clocks"})
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.casework;
