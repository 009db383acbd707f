package org.fengqiao.hub.channel.sftp;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Inbound;
import org.fengqiao.hub.canonical.Recognised;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.Transport;
import org.fengqiao.hub.canonical.Transport.Fact;
import org.fengqiao.hub.canonical.Unread;
import org.fengqiao.hub.channel.Routes;
import org.fengqiao.hub.partner.Partner;
import org.springframework.stereotype.Component;

/** Takes the document of one file in, by the way of every door. */
@Component
class FileIntake {

  private final Routes routes;
  private final Clock clock;

  FileIntake(Routes routes, Clock clock) {
    this.routes = routes;
    this.clock = clock;
  }

  /**
   * The receipt for the file; when this returns the ledger holds the message, or it says why not.
   */
  byte[] take(Partner partner, Partner.Inbound way, String name, byte[] document) {
    try {
      Recognised known =
          routes.ask("recognise", new Unread(way.dialect(), document), Recognised.class);
      if (!way.equals(partner.inboundFor().get(known.kind()))) {
        throw new Rejected(Fault.at("/", RejectionCode.NOT_ALLOWED, known.kind().id()));
      }
      Inbound inbound =
          new Inbound(
                  partner.id(),
                  way.dialect(),
                  known.kind(),
                  known.messageId(),
                  document,
                  List.of(),
                  clock.instant())
              .by(wire(way, name, document));
      return FileReceipt.of(routes.take("sftp-file-in", inbound));
    } catch (Rejected refused) {
      return FileReceipt.refused(refused.rejection().faults());
    }
  }

  private static Transport wire(Partner.Inbound way, String name, byte[] document) {
    URI folder = way.address();
    return Transport.by(way.channel())
        .fact(Fact.PATH, folder == null ? null : folder.getPath())
        .fact(Fact.FILE, name)
        .fact(Fact.CONTENT_LENGTH, document.length)
        .written();
  }
}
