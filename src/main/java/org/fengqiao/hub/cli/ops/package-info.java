/** {@code ./hub ops}: the operators' desk on the command line, over its API. */
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.cli.ops;
