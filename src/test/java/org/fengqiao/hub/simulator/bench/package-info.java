@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.simulator.bench;
