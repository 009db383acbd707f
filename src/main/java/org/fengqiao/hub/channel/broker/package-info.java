/** The broker: embedded or somewhere else, and the queues on it. */
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.channel.broker;
