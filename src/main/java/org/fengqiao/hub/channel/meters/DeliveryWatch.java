package org.fengqiao.hub.channel.meters;

import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLException;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.support.RoutePolicySupport;
import org.apache.camel.util.ObjectHelper;
import org.fengqiao.hub.canonical.LineDirection;
import org.fengqiao.hub.canonical.LineOutcome;
import org.jspecify.annotations.Nullable;

/** Counts what the hub hands to partners by how each attempt ended. */
final class DeliveryWatch extends RoutePolicySupport {

  private static final String LINE = "deliver.";

  private final LineMeters meters;

  DeliveryWatch(LineMeters meters) {
    this.meters = meters;
  }

  @Override
  public void onExchangeDone(Route route, Exchange exchange) {
    @Nullable String from = exchange.getFromRouteId();
    if (from == null || !from.startsWith(LINE) || exchange.getException() != null) {
      return;
    }
    String line = from.substring(LINE.length());
    LineOutcome outcome = outcome(route.getRouteId(), exchange);
    meters.count(line, LineDirection.OUT, outcome);
    if (outcome == LineOutcome.DELIVERED) {
      meters.delivered(Duration.ofMillis(exchange.getClock().elapsed()));
    }
  }

  private static LineOutcome outcome(String route, Exchange exchange) {
    return switch (route) {
      case "confirm" -> LineOutcome.DELIVERED;
      case "postpone" -> postponed(exchange);
      case "refused" -> LineOutcome.REFUSED;
      default -> LineOutcome.BROKEN;
    };
  }

  /** An answer to the sender means that there will be no further attempt. */
  private static LineOutcome postponed(Exchange exchange) {
    if (exchange.getMessage().getBody() instanceof List<?> work && !work.isEmpty()) {
      return LineOutcome.REFUSED;
    }
    Throwable cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    return cause != null && ObjectHelper.getException(SSLException.class, cause) != null
        ? LineOutcome.HANDSHAKE
        : LineOutcome.POSTPONED;
  }
}
