package org.fengqiao.hub.channel.ferry;

import org.apache.camel.CamelContext;
import org.fengqiao.hub.channel.PartnerRoutes;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.springframework.stereotype.Component;

/** A route for each direction of each partner whose file says that files pass. */
@Component
class FerryRoutes extends PartnerRoutes {

  FerryRoutes(Partners partners) {
    super(partners);
  }

  @Override
  protected void add(CamelContext camel, Partner partner) {
    if (partner.inbound().channel().equals("ferry")) {
      ferry(camel, "ferry-in", partner);
    }
    if (partner.outbound().isFerried()) {
      ferry(camel, "ferry-out", partner);
    }
  }

  private static void ferry(CamelContext camel, String template, Partner partner) {
    route(camel, template, partner)
        .parameter("poll", Landings.ferry(partner).poll().toMillis())
        .add();
  }
}
