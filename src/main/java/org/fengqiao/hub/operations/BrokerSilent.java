package org.fengqiao.hub.operations;

/** The broker did not do what it was asked; nothing is known to have changed. */
final class BrokerSilent extends RuntimeException {

  BrokerSilent(Exception cause) {
    super("the broker did not do what it was asked: " + cause.getMessage(), cause);
  }
}
