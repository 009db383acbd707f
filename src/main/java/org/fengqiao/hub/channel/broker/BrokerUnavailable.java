package org.fengqiao.hub.channel.broker;

/** The broker did not take a message; the sender keeps it and tries again. */
public final class BrokerUnavailable extends RuntimeException {

  BrokerUnavailable(Throwable cause) {
    super("the broker did not take a message: " + cause.getMessage(), cause);
  }
}
