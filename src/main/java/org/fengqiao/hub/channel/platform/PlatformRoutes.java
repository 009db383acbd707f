package org.fengqiao.hub.channel.platform;

import org.apache.camel.CamelContext;
import org.fengqiao.hub.channel.PartnerRoutes;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.springframework.stereotype.Component;

/** Two routes for each partner whose file says that it is asked: for what is new, for its list. */
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
      route(camel, "platform-list-in", partner)
          .parameter("every", partner.inbound().poll().lists().toMillis())
          .add();
    }
  }
}
