package org.fengqiao.hub.channel.broker;

import org.jspecify.annotations.Nullable;

/** The broker could not be started; without it the hub does not start either. */
final class BrokerUnusable extends RuntimeException {

  BrokerUnusable(String sentence, @Nullable Throwable cause) {
    super("The embedded broker did not start: " + sentence, cause);
  }
}
