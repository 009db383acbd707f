package org.fengqiao.hub.delivery;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.springframework.stereotype.Component;

/** Gives every partner its own queue and the route that reads it, from the template deliver. */
@Component
class DeliveryRoutes implements CamelContextConfiguration {

  private final Partners partners;

  DeliveryRoutes(Partners partners) {
    this.partners = partners;
  }

  @Override
  public void beforeApplicationStart(CamelContext camel) {
    // the template is not loaded yet
  }

  @Override
  public void afterApplicationStart(CamelContext camel) {
    for (Partner partner : partners.all()) {
      if (!partner.outbound().channel().equals("rest-pull")) {
        TemplatedRouteBuilder.builder(camel, "deliver")
            .routeId("deliver." + partner.id())
            .parameter("partner", partner.id())
            .parameter("channel", partner.outbound().channel())
            .parameter("concurrency", partner.outbound().concurrency())
            .add();
      }
    }
  }
}
