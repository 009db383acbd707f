package org.fengqiao.hub.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.springframework.stereotype.Component;

/**
 * Gives every line to a partner its own queue and the route that reads it, from the template
 * deliver.
 */
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
      Map<String, Partner.Outbound> lines = new LinkedHashMap<>();
      lines.put(partner.id(), partner.outbound());
      partner.outboundFor().forEach((kind, way) -> lines.put(partner.line(kind), way));
      lines.forEach((line, way) -> add(camel, line, way));
    }
    startThoseThatMay(camel);
  }

  /** A line that operators hold must not run for a moment after a restart. */
  private static void startThoseThatMay(CamelContext camel) {
    try (ProducerTemplate template = camel.createProducerTemplate()) {
      template.sendBody("direct:steer", "");
    } catch (IOException e) {
      throw new UncheckedIOException("the lines were not started", e);
    }
  }

  private static void add(CamelContext camel, String line, Partner.Outbound way) {
    if (!way.isCollected()) {
      TemplatedRouteBuilder.builder(camel, "deliver")
          .routeId("deliver." + line)
          .parameter("line", line)
          .parameter("channel", way.channel())
          .parameter("concurrency", way.concurrency())
          .add();
    }
  }
}
