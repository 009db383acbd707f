package org.fengqiao.hub.delivery;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.fengqiao.hub.canonical.LineDirection;
import org.fengqiao.hub.canonical.LineOrders;
import org.springframework.stereotype.Component;

/** The lines to partners, as operators want them to stand. */
@Component("lines")
class Lines {

  private static final String PREFIX = "deliver.";

  private final CamelContext camel;
  private final Breakers breakers;
  private final RestingQueues queues;

  Lines(CamelContext camel, Breakers breakers, RestingQueues queues) {
    this.camel = camel;
    this.breakers = breakers;
    this.queues = queues;
  }

  /** Lets lines rest or run, and holds or frees their breakers; whoever comes next obeys too. */
  public LineOrders obey(LineOrders orders) {
    Set<String> own =
        camel.getRoutes().stream()
            .map(Route::getId)
            .filter(id -> id.startsWith(PREFIX))
            .map(id -> id.substring(PREFIX.length()))
            .collect(Collectors.toCollection(HashSet::new));
    Map<String, LineOrders.Held> held = new HashMap<>();
    orders.breakers().forEach((line, open) -> restWhile(held, line, open));
    orders.held().stream()
        .filter(order -> order.direction() == LineDirection.OUT)
        .forEach(order -> held.put(order.line(), order));
    breakers.hold(orders.breakers(), own);
    queues.hold(held, own);
    return orders;
  }

  /** Behind a breaker that is held open the backlog need not go round in circles. */
  private static void restWhile(Map<String, LineOrders.Held> held, String line, boolean open) {
    if (open) {
      held.put(line, new LineOrders.Held(line, LineDirection.OUT, false, true));
    }
  }
}
