/** Does again what people planned to replay, a little at a time and by its rules. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"canonical", "partner", "ledger", "ledger::replays"})
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.repair;
