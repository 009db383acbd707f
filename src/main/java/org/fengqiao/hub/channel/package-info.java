/** The wires: SOAP, REST and JMS, with the certificates that say who speaks. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"canonical", "partner", "evidence"})
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.channel;
