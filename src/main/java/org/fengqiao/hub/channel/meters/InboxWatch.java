package org.fengqiao.hub.channel.meters;

import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.support.RoutePolicySupport;
import org.fengqiao.hub.canonical.InboxAck;
import org.fengqiao.hub.canonical.InboxRefusal;
import org.fengqiao.hub.canonical.LineDirection;
import org.fengqiao.hub.canonical.LineOutcome;

/** Counts what partners that collect say they hold, or will not take. */
final class InboxWatch extends RoutePolicySupport {

  private static final String PARTNER = "hub.meters.partner";

  private final LineMeters meters;

  InboxWatch(LineMeters meters) {
    this.meters = meters;
  }

  @Override
  public void onExchangeBegin(Route route, Exchange exchange) {
    if (exchange.getMessage().getBody() instanceof InboxAck ack) {
      exchange.setProperty(PARTNER, ack.partner());
    } else if (exchange.getMessage().getBody() instanceof InboxRefusal refusal) {
      exchange.setProperty(PARTNER, refusal.partner());
    }
  }

  @Override
  public void onExchangeDone(Route route, Exchange exchange) {
    String partner = exchange.getProperty(PARTNER, String.class);
    if (partner != null && exchange.getException() == null) {
      meters.count(
          partner,
          LineDirection.OUT,
          route.getRouteId().equals("inbox-ack") ? LineOutcome.DELIVERED : LineOutcome.REFUSED);
    }
  }
}
