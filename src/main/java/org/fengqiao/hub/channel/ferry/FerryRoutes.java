package org.fengqiao.hub.channel.ferry;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.springframework.stereotype.Component;

/** A route for each direction of each partner whose file says that files pass. */
@Component
class FerryRoutes implements CamelContextConfiguration {

  private final Partners partners;

  FerryRoutes(Partners partners) {
    this.partners = partners;
  }

  @Override
  public void beforeApplicationStart(CamelContext camel) {
    // the templates are not loaded yet
  }

  @Override
  public void afterApplicationStart(CamelContext camel) {
    for (Partner partner : partners.all()) {
      if (partner.inbound().channel().equals("ferry")) {
        add(camel, "ferry-in", partner);
      }
      if (partner.outbound().isFerried()) {
        add(camel, "ferry-out", partner);
      }
    }
  }

  private static void add(CamelContext camel, String template, Partner partner) {
    TemplatedRouteBuilder.builder(camel, template)
        .routeId(template + "." + partner.id())
        .parameter("partner", partner.id())
        .parameter("poll", Landings.ferry(partner).poll().toMillis())
        .add();
  }
}
