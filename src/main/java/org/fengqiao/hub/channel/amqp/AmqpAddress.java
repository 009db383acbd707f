package org.fengqiao.hub.channel.amqp;

import java.net.URI;

/**
 * A queue on a partner's broker, written {@code amqps://host:port/queue}. There is no unencrypted
 * form.
 *
 * @param broker the broker's own address
 * @param queue the queue's name
 */
record AmqpAddress(URI broker, String queue) {

  static AmqpAddress of(URI address) {
    String queue = address.getPath() == null ? "" : address.getPath().replaceFirst("^/", "");
    if (!"amqps".equals(address.getScheme()) || queue.isEmpty()) {
      throw new IllegalArgumentException("an address amqps://host:port/queue is expected");
    }
    return new AmqpAddress(
        URI.create("amqps://" + address.getHost() + ":" + address.getPort()), queue);
  }
}
