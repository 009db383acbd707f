package org.fengqiao.hub.operations.meters;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.fengqiao.hub.operations.HubHealth;
import org.fengqiao.hub.operations.QueueHealth;
import org.fengqiao.hub.operations.RouteHealth;
import org.springframework.stereotype.Component;

/**
 * Camel's routes and the broker's queues, read from their management when it is looked at: no
 * message pays for it. Alarms go by {@code camel.exchanges.failures.handled}: what a route handled,
 * dead letters too, is not among those that failed.
 */
@Component("engineMeters")
class EngineMeters {

  private static final double MILLIS = 1000.0;

  private final MeterRegistry registry;
  private final Map<String, RouteHealth> routes = new ConcurrentHashMap<>();
  private final Map<String, QueueHealth> queues = new ConcurrentHashMap<>();

  EngineMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Takes over what the board saw; gives it on. */
  public HubHealth show(HubHealth seen) {
    for (RouteHealth route : seen.routes()) {
      if (routes.put(route.id(), route) == null) {
        watch(route.id());
      }
    }
    for (QueueHealth queue : seen.queues()) {
      if (queues.put(queue.name(), queue) == null) {
        watchQueue(queue.name());
      }
    }
    return seen;
  }

  private void watch(String route) {
    Tags tags = Tags.of("route", route);
    counter("camel.exchanges", "Exchanges", tags, routes, route, RouteHealth::total);
    counter("camel.exchanges.failed", "That failed", tags, routes, route, RouteHealth::failed);
    counter(
        "camel.exchanges.failures.handled",
        "Failures a route handled, dead letters among them",
        tags,
        routes,
        route,
        RouteHealth::failuresHandled);
    gauge("camel.exchanges.inflight", "", tags, routes, route, RouteHealth::inFlight);
    gauge(
        "camel.exchange.mean",
        "seconds",
        tags,
        routes,
        route,
        it -> Math.max(0, it.meanMillis()) / MILLIS);
    gauge(
        "camel.route.running",
        "",
        tags,
        routes,
        route,
        it -> it.status().equals("Started") ? 1 : 0);
  }

  private void watchQueue(String queue) {
    Tags tags = Tags.of("queue", queue);
    gauge("hub.queue.depth", "", tags, queues, queue, QueueHealth::depth);
    gauge("hub.queue.oldest.age", "seconds", tags, queues, queue, QueueHealth::oldestSeconds);
    gauge("artemis.consumers", "", tags, queues, queue, QueueHealth::consumers);
    gauge("artemis.delivering", "", tags, queues, queue, QueueHealth::delivering);
    counter("artemis.messages.added", "Put in", tags, queues, queue, QueueHealth::added);
    counter(
        "artemis.messages.acknowledged",
        "Taken out",
        tags,
        queues,
        queue,
        QueueHealth::acknowledged);
  }

  private <T> void counter(
      String name,
      String description,
      Tags tags,
      Map<String, T> seen,
      String key,
      ToDoubleFunction<T> value) {
    FunctionCounter.builder(name, seen, map -> value(map, key, value))
        .description(description)
        .tags(tags)
        .register(registry);
  }

  private <T> void gauge(
      String name,
      String unit,
      Tags tags,
      Map<String, T> seen,
      String key,
      ToDoubleFunction<T> value) {
    Gauge.Builder<Map<String, T>> builder =
        Gauge.builder(name, seen, map -> value(map, key, value)).tags(tags);
    (unit.isEmpty() ? builder : builder.baseUnit(unit)).register(registry);
  }

  private static <T> double value(Map<String, T> seen, String key, ToDoubleFunction<T> value) {
    T last = seen.get(key);
    return last == null ? Double.NaN : value.applyAsDouble(last);
  }
}
