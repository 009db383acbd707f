/**
 * A court platform's interface: lists that are asked for, messages pushed, answers in envelopes.
 */
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.channel.platform;
