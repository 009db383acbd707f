package org.fengqiao.hub.channel.platform;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.springframework.stereotype.Component;

/** A route for each partner whose file says that its list is asked for. */
@Component
class PlatformRoutes implements CamelContextConfiguration {

  private final Partners partners;

  PlatformRoutes(Partners partners) {
    this.partners = partners;
  }

  @Override
  public void beforeApplicationStart(CamelContext camel) {
    // the template is not loaded yet
  }

  @Override
  public void afterApplicationStart(CamelContext camel) {
    for (Partner partner : partners.all()) {
      if (partner.inbound().channel().equals("platform-poll")) {
        TemplatedRouteBuilder.builder(camel, "platform-poll-in")
            .routeId("platform-poll-in." + partner.id())
            .parameter("partner", partner.id())
            .parameter("every", partner.inbound().poll().every().toMillis())
            .add();
      }
    }
  }
}
