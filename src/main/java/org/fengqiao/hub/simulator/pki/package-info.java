/** A throw-away certificate authority, so that demo and tests speak mutual TLS from the start. */
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.simulator.pki;
