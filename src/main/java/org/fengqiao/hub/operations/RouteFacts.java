package org.fengqiao.hub.operations;

import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.api.management.ManagedCamelContext;
import org.apache.camel.api.management.mbean.ManagedRouteMBean;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks Camel about its routes by its management, in this process. */
@Component
class RouteFacts {

  private final CamelContext camel;

  RouteFacts(CamelContext camel) {
    this.camel = camel;
  }

  /** How the routes of this hub stand, in the order of their ids. */
  List<RouteHealth> routes() {
    ManagedCamelContext management =
        Objects.requireNonNull(
            camel.getCamelContextExtension().getContextPlugin(ManagedCamelContext.class));
    return camel.getRoutes().stream()
        .map(route -> health(route, management))
        .sorted(Comparator.comparing(RouteHealth::id))
        .toList();
  }

  private RouteHealth health(Route route, ManagedCamelContext management) {
    String id = route.getId();
    String status = String.valueOf(camel.getRouteController().getRouteStatus(id));
    String description = route.getDescription() == null ? "" : route.getDescription();
    @Nullable ManagedRouteMBean managed = management.getManagedRoute(id);
    if (managed == null) {
      return new RouteHealth(id, description, status, 0, 0, 0, 0, 0, 0, 0, null);
    }
    try {
      Date last = managed.getLastExchangeCompletedTimestamp();
      Long oldest = managed.getOldestInflightDuration();
      return new RouteHealth(
          id,
          description,
          status,
          managed.getExchangesInflight(),
          oldest == null ? 0 : oldest,
          managed.getExchangesTotal(),
          managed.getExchangesFailed(),
          managed.getFailuresHandled(),
          managed.getMeanProcessingTime(),
          managed.getMaxProcessingTime(),
          last == null ? null : last.toInstant());
    } catch (Exception e) {
      throw new IllegalStateException("Camel does not tell about route " + id, e);
    }
  }
}
