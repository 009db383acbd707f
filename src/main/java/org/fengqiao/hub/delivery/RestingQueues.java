package org.fengqiao.hub.delivery;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;
import org.apache.camel.spi.RouteController;
import org.fengqiao.hub.canonical.LineOrders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Lets the routes that read partners' queues rest: for a while when a breaker opens, or for as long
 * as operators want. The backlog lies still meanwhile. One place decides, so that neither undoes
 * what the other wants.
 */
@Component
class RestingQueues implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(RestingQueues.class);
  private static final int AT_ONCE = 1;
  private static final int DRAINED = 30;
  private static final int THREADS = 2;

  private final CamelContext camel;
  private final Set<String> resting = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService timer =
      Executors.newScheduledThreadPool(THREADS, work -> new Thread(work, "resting-queues"));
  private volatile Map<String, LineOrders.Held> held = Map.of();

  RestingQueues(CamelContext camel) {
    this.camel = camel;
  }

  /** A breaker opened: the line's queue rests for so long. */
  void rest(String line, Duration pause) {
    LOG.warn("breaker of {} is open: its queue rests for {}", line, pause);
    resting.add(line);
    timer.execute(() -> settle(line));
    timer.schedule(() -> end(line), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void end(String line) {
    resting.remove(line);
    settle(line);
  }

  /** What operators want: these lines rest, all others run unless their breaker is open. */
  void hold(Map<String, LineOrders.Held> wanted, Set<String> lines) {
    held = wanted;
    lines.stream().filter(this::isAmiss).forEach(line -> timer.execute(() -> settle(line)));
  }

  private boolean isAmiss(String line) {
    ServiceStatus status = camel.getRouteController().getRouteStatus(route(line));
    LineOrders.Held order = held.get(line);
    if (status == null || status.isStarting() || status.isStopping()) {
      return false;
    }
    ServiceStatus wanted = wanted(order, resting.contains(line));
    // what is stopped does not send either: it need not be started to be suspended
    return status != wanted && !(status.isStopped() && wanted == ServiceStatus.Suspended);
  }

  private static ServiceStatus wanted(LineOrders.@Nullable Held order, boolean rests) {
    if (order != null && order.stopped()) {
      return ServiceStatus.Stopped;
    }
    return order != null || rests ? ServiceStatus.Suspended : ServiceStatus.Started;
  }

  private static String route(String line) {
    return "deliver." + line;
  }

  /** Brings one line to where it is wanted; a failure is tried again until it succeeds. */
  private synchronized void settle(String line) {
    if (camel.isStopping() || camel.isStopped() || !isAmiss(line)) {
      return;
    }
    LineOrders.Held order = held.get(line);
    try {
      move(route(line), wanted(order, resting.contains(line)), patience(order));
    } catch (Exception e) {
      LOG.error("route {} did not do as it should; trying again", route(line), e);
      timer.schedule(() -> settle(line), 1, TimeUnit.SECONDS);
    }
  }

  private static int patience(LineOrders.@Nullable Held order) {
    return order == null ? 5 : order.drain() ? DRAINED : AT_ONCE;
  }

  private void move(String route, ServiceStatus to, int seconds) throws Exception {
    RouteController routes = camel.getRouteController();
    ServiceStatus from = routes.getRouteStatus(route);
    switch (to) {
      case Stopped -> routes.stopRoute(route, seconds, TimeUnit.SECONDS);
      case Suspended -> routes.suspendRoute(route, seconds, TimeUnit.SECONDS);
      default -> {
        if (from == ServiceStatus.Suspended) {
          routes.resumeRoute(route);
        } else {
          routes.startRoute(route);
        }
      }
    }
  }

  @Override
  public void destroy() {
    timer.shutdownNow();
  }
}
