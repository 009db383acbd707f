/** Counts what passes the routes, in the hub's own terms. */
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.channel.meters;
