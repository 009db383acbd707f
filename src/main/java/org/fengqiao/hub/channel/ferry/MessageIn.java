package org.fengqiao.hub.channel.ferry;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Inbound;
import org.fengqiao.hub.canonical.Recognised;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.StoredAttachment;
import org.fengqiao.hub.canonical.Transport;
import org.fengqiao.hub.canonical.Transport.Fact;
import org.fengqiao.hub.canonical.Unread;
import org.fengqiao.hub.channel.Routes;
import org.fengqiao.hub.evidence.Attachments;
import org.fengqiao.hub.partner.Partner;
import org.springframework.stereotype.Component;

/** Takes one message of a file in: its attachments first, then itself, by the way of every door. */
@Component
class MessageIn {

  private final Routes routes;
  private final Attachments store;
  private final Clock clock;

  MessageIn(Routes routes, Attachments store, Clock clock) {
    this.routes = routes;
    this.store = store;
    this.clock = clock;
  }

  /** When this returns the ledger holds the message, or the result says why not. */
  Result take(Partner partner, ArrivedFile file, String name, Manifest.Message message)
      throws IOException {
    Transport wire =
        Transport.by(partner.inbound().channel())
            .fact(Fact.FILE, name)
            .fact(Fact.FILE_NUMBER, file.manifest().seq())
            .fact(Fact.ENTRY, message.document().entry())
            .fact(Fact.CONTENT_LENGTH, message.document().size())
            .written();
    try {
      Inbound inbound = inbound(partner, file, message).by(wire);
      return Result.of(message.id(), routes.take("ferry-message-in", inbound));
    } catch (Rejected refused) {
      return Result.refused(message.id(), refused.rejection().faults());
    }
  }

  private Inbound inbound(Partner partner, ArrivedFile file, Manifest.Message message)
      throws IOException {
    String dialect = partner.inbound().dialect();
    byte[] original = document(partner, file, message.document());
    Recognised known = routes.ask("recognise", new Unread(dialect, original), Recognised.class);
    return new Inbound(
        partner.id(),
        dialect,
        known.kind(),
        message.id(),
        original,
        attachments(partner, file, message),
        clock.instant());
  }

  private static byte[] document(Partner partner, ArrivedFile file, Manifest.Content document)
      throws IOException {
    if (document.size() > partner.limits().message().toBytes()) {
      String most = partner.limits().message().toKilobytes() + " KB";
      throw new Rejected(Fault.at("/", RejectionCode.TOO_LARGE, most));
    }
    try (InputStream in = file.read(document)) {
      return in.readAllBytes();
    }
  }

  private List<StoredAttachment> attachments(
      Partner partner, ArrivedFile file, Manifest.Message message) throws IOException {
    List<StoredAttachment> stored = new ArrayList<>();
    for (Manifest.Content attachment : message.attachments()) {
      try (InputStream in = file.read(attachment)) {
        stored.add(store.store(in, partner.limits().attachment()));
      }
    }
    return stored;
  }
}
