package org.fengqiao.hub.channel;

import org.apache.camel.CamelContext;
import org.fengqiao.hub.channel.broker.PartnerQueues;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.springframework.stereotype.Component;

/** A route for each partner whose file says it sends over the broker. */
@Component
class JmsInRoutes extends PartnerRoutes {

  JmsInRoutes(Partners partners) {
    super(partners);
  }

  @Override
  protected void add(CamelContext camel, Partner partner) {
    if (partner.inbound().channel().equals("jms")) {
      route(camel, "jms-in", partner)
          .parameter("from", PartnerQueues.fromPartner(partner.id()))
          .parameter("answers", PartnerQueues.toPartner(partner.id()))
          .add();
    }
  }
}
