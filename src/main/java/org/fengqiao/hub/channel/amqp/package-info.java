/** AMQP 1.0 over TLS with the brokers of peer centres. */
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.channel.amqp;
