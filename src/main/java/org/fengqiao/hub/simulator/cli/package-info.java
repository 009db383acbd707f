/** What a person sees in the terminal: the demo, and the making of demo certificates. */
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.simulator.cli;
