package org.fengqiao.hub.channel;

import java.util.Set;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.partner.Partner;

/** Lets those through whose file says they use REST, in either direction. */
final class RestPartner {

  private static final Set<String> CHANNELS =
      Set.of("rest", "jms", "amqp", "platform", "platform-poll");

  private RestPartner() {}

  /**
   * The partner itself.
   *
   * @throws Rejected NOT_ALLOWED when REST was not agreed with it
   */
  static Partner of(Partner partner) {
    if (CHANNELS.contains(partner.inbound().channel())
        || partner.outbound().channel().equals("rest-pull")) {
      return partner;
    }
    throw new Rejected(Fault.at("/", RejectionCode.NOT_ALLOWED, "REST"));
  }
}
