package org.fengqiao.hub.channel.tracing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Remembers the deliveries an attempt of which just ended. Where tracing is off no route is watched
 * and nothing is remembered; where nobody takes them, the newest are dropped, never a message.
 */
@Component("endedAttempts")
class EndedAttempts implements RoutePolicyFactory {

  private static final Set<String> ENDS = Set.of("confirm", "postpone", "refused", "broken");
  private static final int MOST = 10_000;
  private static final int AT_ONCE = 500;

  private final boolean enabled;
  private final BlockingQueue<UUID> ended = new ArrayBlockingQueue<>(MOST);

  EndedAttempts(@Value("${hub.tracing.enabled:false}") boolean enabled) {
    this.enabled = enabled;
  }

  /** Takes those that ended since the last time, each once. */
  public List<UUID> take() {
    List<UUID> taken = new ArrayList<>();
    ended.drainTo(taken, AT_ONCE);
    return List.copyOf(new LinkedHashSet<>(taken));
  }

  @Override
  public @Nullable RoutePolicy createRoutePolicy(
      CamelContext camel, String routeId, NamedNode route) {
    return enabled && ENDS.contains(routeId) ? new Watch() : null;
  }

  private final class Watch extends RoutePolicySupport {

    @Override
    public void onExchangeDone(Route route, Exchange exchange) {
      Object delivery = exchange.getVariable("deliveryId");
      if (delivery != null && exchange.getException() == null) {
        ended.offer(UUID.fromString(Objects.toString(delivery)));
      }
    }
  }
}
