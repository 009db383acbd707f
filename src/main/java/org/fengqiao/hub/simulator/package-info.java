/** The partners' side for the demo and the tests, over the real protocols and real sockets. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"canonical"})
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.simulator;
