/**
 * Notes which deliveries came to an end of an attempt, for whoever draws traces; off by default.
 */
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.channel.tracing;
