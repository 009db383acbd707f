package org.fengqiao.hub.channel.meters;

import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.support.RoutePolicySupport;
import org.apache.camel.util.ObjectHelper;
import org.fengqiao.hub.canonical.Acknowledgement;
import org.fengqiao.hub.canonical.Inbound;
import org.fengqiao.hub.canonical.LineDirection;
import org.fengqiao.hub.canonical.LineOutcome;
import org.fengqiao.hub.canonical.Operators;
import org.fengqiao.hub.canonical.Rejected;

/** Counts what partners send by what it is answered with. */
final class IntakeWatch extends RoutePolicySupport {

  private static final String SENDER = "hub.meters.sender";

  private final LineMeters meters;

  IntakeWatch(LineMeters meters) {
    this.meters = meters;
  }

  @Override
  public void onExchangeBegin(Route route, Exchange exchange) {
    if (exchange.getMessage().getBody() instanceof Inbound inbound
        && !inbound.partner().equals(Operators.ID)) {
      exchange.setProperty(SENDER, inbound.partner());
    }
  }

  @Override
  public void onExchangeDone(Route route, Exchange exchange) {
    String sender = exchange.getProperty(SENDER, String.class);
    if (sender != null) {
      meters.count(sender, LineDirection.IN, outcome(exchange));
      meters.taken(Duration.ofMillis(exchange.getClock().elapsed()));
    }
  }

  private static LineOutcome outcome(Exchange exchange) {
    if (exchange.getException() != null) {
      return ObjectHelper.getException(Rejected.class, exchange.getException()) == null
          ? LineOutcome.BROKEN
          : LineOutcome.REJECTED;
    }
    if (exchange.getMessage().getBody() instanceof Acknowledgement answer) {
      return switch (answer.status()) {
        case ACCEPTED -> LineOutcome.ACCEPTED;
        case DUPLICATE -> LineOutcome.DUPLICATE;
        case REJECTED -> LineOutcome.REJECTED;
      };
    }
    return LineOutcome.BROKEN;
  }
}
