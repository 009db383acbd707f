/**
 * What happens at the hub as it happens, for programs of the operators that listen. Reads the
 * ledger alone, once a second for all who listen, and not at all when nobody does.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"access", "ledger::events", "operations"})
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.events;
