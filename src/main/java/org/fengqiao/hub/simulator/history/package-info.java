/**
 * A centre's past, made from a seed and played through a running hub: a data set with known sums.
 */
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.simulator.history;
