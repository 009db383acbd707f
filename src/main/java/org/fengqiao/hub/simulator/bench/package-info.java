/** Measures the hub from outside: a court that sends, a centre that counts, and a bare baseline. */
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.simulator.bench;
