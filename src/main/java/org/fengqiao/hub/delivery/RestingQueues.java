package org.fengqiao.hub.delivery;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Suspends the route that reads a partner's queue for a while, so that its backlog lies still. */
@Component
class RestingQueues implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(RestingQueues.class);

  private final CamelContext camel;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "resting-queues"));

  RestingQueues(CamelContext camel) {
    this.camel = camel;
  }

  void rest(String line, Duration pause) {
    String route = "deliver." + line;
    LOG.warn("breaker of {} is open: its queue rests for {}", line, pause);
    timer.execute(() -> suspend(route));
    timer.schedule(() -> resume(route), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void suspend(String route) {
    try {
      camel.getRouteController().suspendRoute(route, 5, TimeUnit.SECONDS);
    } catch (Exception e) {
      LOG.warn("route {} could not be suspended; deliveries go back one by one", route, e);
    }
  }

  private void resume(String route) {
    if (camel.isStopping() || camel.isStopped()) {
      return;
    }
    try {
      camel.getRouteController().resumeRoute(route);
    } catch (Exception e) {
      LOG.error("route {} could not be resumed; trying again", route, e);
      timer.schedule(() -> resume(route), 1, TimeUnit.SECONDS);
    }
  }

  @Override
  public void destroy() {
    timer.shutdownNow();
  }
}
