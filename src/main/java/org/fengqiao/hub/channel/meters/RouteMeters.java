package org.fengqiao.hub.channel.meters;

import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.NamedNode;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Watches the routes in which a message comes to an end on a line. Camel's own figures will not do:
 * what a route handled, a dead letter too, counts there as completed.
 */
@Component
class RouteMeters implements RoutePolicyFactory {

  private final Map<String, RoutePolicy> watched;

  RouteMeters(LineMeters meters) {
    watched =
        Map.of(
            "intake", new IntakeWatch(meters),
            "confirm", new DeliveryWatch(meters),
            "postpone", new DeliveryWatch(meters),
            "refused", new DeliveryWatch(meters),
            "broken", new DeliveryWatch(meters),
            "inbox-ack", new InboxWatch(meters),
            "inbox-refusal", new InboxWatch(meters));
  }

  @Override
  public @Nullable RoutePolicy createRoutePolicy(
      CamelContext camel, String routeId, NamedNode route) {
    return watched.get(routeId);
  }
}
