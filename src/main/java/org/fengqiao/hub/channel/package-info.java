/** The wires: SOAP, REST, JMS and files, with the certificates that say who speaks. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"canonical", "partner", "evidence", "ledger::transfers", "access"})
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.channel;
