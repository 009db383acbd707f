/** The legal clocks of guide §1.12 as dated data, and how an end is counted: without any memory. */
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.canonical.clocks;
