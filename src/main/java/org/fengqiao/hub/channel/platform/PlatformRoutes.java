package org.fengqiao.hub.channel.platform;

import org.apache.camel.CamelContext;
import org.fengqiao.hub.channel.PartnerRoutes;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.springframework.stereotype.Component;

/** A route for each partner whose file says that its list is asked for. */
@Component
class PlatformRoutes extends PartnerRoutes {

  PlatformRoutes(Partners partners) {
    super(partners);
  }

  @Override
  protected void add(CamelContext camel, Partner partner) {
    if (partner.inbound().channel().equals("platform-poll")) {
      route(camel, "platform-poll-in", partner)
          .parameter("every", partner.inbound().poll().every().toMillis())
          .add();
    }
  }
}
