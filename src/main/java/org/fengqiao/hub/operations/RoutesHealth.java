package org.fengqiao.hub.operations;

import org.apache.camel.CamelContext;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * UP while the routes run as a whole. A single line that operators hold, or whose partner is down,
 * is none of its business.
 */
@Component("routesHealthIndicator")
class RoutesHealth extends AbstractHealthIndicator {

  private final CamelContext camel;

  RoutesHealth(CamelContext camel) {
    super("the routes cannot be asked");
    this.camel = camel;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    if (camel.getStatus().isStarted()) {
      builder.up();
    } else {
      builder.down();
    }
    builder.withDetail("status", camel.getStatus().name());
  }
}
