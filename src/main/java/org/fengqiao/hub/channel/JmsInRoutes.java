package org.fengqiao.hub.channel;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.fengqiao.hub.channel.broker.PartnerQueues;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.springframework.stereotype.Component;

/** A route for each partner whose file says it sends over the broker. */
@Component
class JmsInRoutes implements CamelContextConfiguration {

  private final Partners partners;

  JmsInRoutes(Partners partners) {
    this.partners = partners;
  }

  @Override
  public void beforeApplicationStart(CamelContext camel) {
    // the template is not loaded yet
  }

  @Override
  public void afterApplicationStart(CamelContext camel) {
    for (Partner partner : partners.all()) {
      if (partner.inbound().channel().equals("jms")) {
        TemplatedRouteBuilder.builder(camel, "jms-in")
            .routeId("jms-in." + partner.id())
            .parameter("partner", partner.id())
            .parameter("from", PartnerQueues.fromPartner(partner.id()))
            .parameter("answers", PartnerQueues.toPartner(partner.id()))
            .add();
      }
    }
  }
}
