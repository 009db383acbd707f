/** The Camel component {@code together}: exchanges that come at the same moment share one call. */
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.channel.together;
