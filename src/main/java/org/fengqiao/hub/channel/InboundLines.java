package org.fengqiao.hub.channel;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;
import org.apache.camel.spi.RouteController;
import org.fengqiao.hub.canonical.LineDirection;
import org.fengqiao.hub.canonical.LineOrders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The ways partners reach the hub, as operators want them to stand: what the hub fetches rests with
 * its route, and who calls is told when to come back.
 */
@Component("inboundLines")
class InboundLines {

  private static final Logger LOG = LoggerFactory.getLogger(InboundLines.class);
  private static final List<String> FETCHING =
      List.of("jms-in.", "amqp-in.", "ferry-in.", "platform-poll-in.", "platform-list-in.");
  private static final List<String> FILES_OUT = List.of("ferry-out.");
  private static final int AT_ONCE = 1;
  private static final int DRAINED = 30;

  private final CamelContext camel;
  private volatile Set<String> closed = Set.of();

  InboundLines(CamelContext camel) {
    this.camel = camel;
  }

  /** Whether a partner that calls is to come back later. */
  boolean isClosed(String partner) {
    return closed.contains(partner);
  }

  /** Lets ways in rest or run; whoever comes next obeys too. */
  public LineOrders obey(LineOrders orders) {
    closed =
        orders.held().stream()
            .filter(order -> order.direction() == LineDirection.IN)
            .map(LineOrders.Held::line)
            .collect(Collectors.toUnmodifiableSet());
    camel.getRoutes().forEach(route -> settle(route.getId(), orders));
    return orders;
  }

  private void settle(String route, LineOrders orders) {
    FETCHING.stream()
        .filter(route::startsWith)
        .forEach(way -> settle(route, route.substring(way.length()), LineDirection.IN, orders));
    FILES_OUT.stream()
        .filter(route::startsWith)
        .forEach(way -> settle(route, route.substring(way.length()), LineDirection.OUT, orders));
  }

  private void settle(String route, String partner, LineDirection direction, LineOrders orders) {
    LineOrders.Held order =
        orders.held().stream()
            .filter(it -> it.line().equals(partner) && it.direction() == direction)
            .findFirst()
            .orElse(null);
    RouteController routes = camel.getRouteController();
    ServiceStatus status = routes.getRouteStatus(route);
    try {
      if (order != null && status == ServiceStatus.Started) {
        int patience = order.drain() ? DRAINED : AT_ONCE;
        if (order.stopped()) {
          routes.stopRoute(route, patience, TimeUnit.SECONDS);
        } else {
          routes.suspendRoute(route, patience, TimeUnit.SECONDS);
        }
      } else if (order == null && status == ServiceStatus.Suspended) {
        routes.resumeRoute(route);
      } else if (order == null && status == ServiceStatus.Stopped) {
        routes.startRoute(route);
      }
    } catch (Exception e) {
      LOG.error("route {} did not do as it should; it is told again in a moment", route, e);
    }
  }
}
