package org.fengqiao.hub.channel.platform;

import java.time.Clock;
import java.util.List;
import org.fengqiao.hub.canonical.Inbound;
import org.fengqiao.hub.canonical.Recognised;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.StoredAttachment;
import org.fengqiao.hub.canonical.Transport;
import org.fengqiao.hub.canonical.Transport.Fact;
import org.fengqiao.hub.canonical.Unread;
import org.fengqiao.hub.channel.Routes;
import org.fengqiao.hub.partner.Partner;
import org.springframework.stereotype.Component;

/** Takes one message of a platform in, by the way of every door. */
@Component
class RowIntake {

  private final Routes routes;
  private final Clock clock;

  RowIntake(Routes routes, Clock clock) {
    this.routes = routes;
    this.clock = clock;
  }

  /** When this returns the ledger holds the message, or the receipt says why not. */
  Receipt take(
      Partner partner, Row row, List<StoredAttachment> attachments, Transport.Writing wire) {
    try {
      String dialect = partner.inbound().dialect();
      Unread unread = new Unread(dialect, row.original());
      Recognised known = routes.ask("recognise", unread, Recognised.class);
      Inbound inbound =
          new Inbound(
                  partner.id(),
                  dialect,
                  known.kind(),
                  known.messageId(),
                  row.original(),
                  attachments,
                  clock.instant())
              .by(wire.fact(Fact.UPDATED, row.updated()).written());
      return Receipt.of(row.id(), routes.take("platform-in", inbound));
    } catch (Rejected refused) {
      return Receipt.refused(row.id(), refused.rejection().faults());
    }
  }
}
