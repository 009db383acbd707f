package org.fengqiao.hub.channel;

import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.partner.Partner;

/** Lets those through whose file says they use REST, in either direction. */
final class RestPartner {

  private RestPartner() {}

  /**
   * The partner itself.
   *
   * @throws Rejected NOT_ALLOWED when REST was not agreed with it
   */
  static Partner of(Partner partner) {
    if (partner.inbound().channel().equals("rest")
        || partner.inbound().channel().equals("jms")
        || partner.inbound().channel().equals("amqp")
        || partner.outbound().channel().equals("rest-pull")) {
      return partner;
    }
    throw new Rejected(Fault.at("/", RejectionCode.NOT_ALLOWED, "REST"));
  }
}
