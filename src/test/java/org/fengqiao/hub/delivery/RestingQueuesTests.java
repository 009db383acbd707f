package org.fengqiao.hub.delivery;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.camel.ServiceStatus;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.fengqiao.hub.canonical.LineDirection;
import org.fengqiao.hub.canonical.LineOrders.Held;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Operators and breakers let the same queue rest; neither undoes what the other wants. */
class RestingQueuesTests {

  private static final String LINE = "court-jimo";
  private static final Set<String> LINES = Set.of(LINE);
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Map<String, Held> SUSPENDED = held(false);
  private static final Map<String, Held> STOPPED = held(true);

  private DefaultCamelContext camel;
  private RestingQueues queues;

  private static Map<String, Held> held(boolean stopped) {
    return Map.of(LINE, new Held(LINE, LineDirection.OUT, stopped, false));
  }

  @BeforeEach
  void start() throws Exception {
    camel = new DefaultCamelContext();
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from("timer:line?period=10").routeId("deliver." + LINE).autoStartup(false).log("sent");
          }
        });
    camel.start();
    queues = new RestingQueues(camel);
  }

  @AfterEach
  void stop() {
    queues.destroy();
    camel.stop();
  }

  @Test
  void aLineRunsWhenItIsKnownThatNobodyHoldsIt() {
    queues.hold(Map.of(), LINES);

    awaitThat(ServiceStatus.Started);
  }

  @Test
  void aLineThatIsHeldDoesNotStartAtAll() {
    queues.hold(SUSPENDED, LINES);

    await()
        .during(Duration.ofMillis(500))
        .atMost(SOON)
        .until(() -> status() == ServiceStatus.Stopped);
  }

  @Test
  void whatOperatorsHoldTheEndOfABreakersPauseDoesNotWake() {
    running();
    queues.rest(LINE, Duration.ofMillis(300));
    queues.hold(SUSPENDED, LINES);

    awaitThat(ServiceStatus.Suspended);
    await()
        .during(Duration.ofSeconds(1))
        .atMost(SOON)
        .until(() -> status() == ServiceStatus.Suspended);
  }

  @Test
  void whatABreakerLetsRestOperatorsDoNotWakeBeforeItsTime() {
    running();
    queues.rest(LINE, Duration.ofSeconds(3));
    awaitThat(ServiceStatus.Suspended);

    queues.hold(Map.of(), LINES);

    await()
        .during(Duration.ofMillis(500))
        .atMost(SOON)
        .until(() -> status() == ServiceStatus.Suspended);
    awaitThat(ServiceStatus.Started);
  }

  @Test
  void aStoppedLineStartsAgain() {
    running();
    queues.hold(STOPPED, LINES);
    awaitThat(ServiceStatus.Stopped);

    running();
  }

  private void running() {
    queues.hold(Map.of(), LINES);
    awaitThat(ServiceStatus.Started);
  }

  private void awaitThat(ServiceStatus status) {
    await().atMost(SOON).until(() -> status() == status);
  }

  private ServiceStatus status() {
    return camel.getRouteController().getRouteStatus("deliver." + LINE);
  }
}
