package org.fengqiao.hub.channel.ferry;

import java.util.Optional;
import java.util.UUID;
import org.fengqiao.hub.canonical.DayReport;
import org.fengqiao.hub.canonical.Heartbeat;
import org.fengqiao.hub.canonical.HeartbeatAnswer;
import org.fengqiao.hub.canonical.InboxAck;
import org.fengqiao.hub.canonical.InboxRefusal;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.channel.Routes;
import org.fengqiao.hub.ledger.transfers.IncomingTransfers;
import org.fengqiao.hub.ledger.transfers.OutgoingTransfers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What a partner's control files say; each may come twice without a second effect. */
@Component
class ControlIn {

  private static final Logger LOG = LoggerFactory.getLogger(ControlIn.class);

  private final Answers answers;
  private final OutgoingTransfers transfers;
  private final IncomingTransfers incoming;
  private final Routes routes;

  ControlIn(
      Answers answers, OutgoingTransfers transfers, IncomingTransfers incoming, Routes routes) {
    this.answers = answers;
    this.transfers = transfers;
    this.incoming = incoming;
    this.routes = routes;
  }

  /** An acknowledgement settles the deliveries it names; one of a refused file settles nothing. */
  void acknowledgement(String partner, byte[] document) {
    Answers.Given given = answers.read(document);
    if (!given.taken()) {
      LOG.warn("{} refused file {}; what is in it goes again", partner, given.seq());
      return;
    }
    for (Answers.Word word : given.words()) {
      delivery(word.messageId()).ifPresent(id -> settle(partner, id, word));
    }
    transfers.answered(partner, given.seq());
  }

  private void settle(String partner, UUID delivery, Answers.Word word) {
    try {
      if (word.taken()) {
        routes.tell("inbox-ack", new InboxAck(partner, delivery));
      } else {
        String reason = partner + " refused it: " + word.reason();
        routes.tell("inbox-refusal", new InboxRefusal(partner, delivery, reason, null));
      }
    } catch (Rejected unknown) {
      LOG.warn("{} acknowledges {}, which is no delivery to it", partner, delivery);
    }
  }

  private static Optional<UUID> delivery(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A partner's list of a day is compared with the ledger; what differs waits for a person. */
  void dayList(String partner, byte[] document) {
    routes.ask("day-list", answers.dayList(partner, document), DayReport.class);
  }

  /** A heartbeat: the partner is there, and this is the number of its last file. */
  void heartbeat(String partner, byte[] document) {
    Answers.Beat beat = answers.heartbeat(document);
    routes.ask(
        "heartbeat", new Heartbeat(partner, beat.every(), null, null), HeartbeatAnswer.class);
    incoming.announced(partner, beat.last());
  }

  void resend(String partner, byte[] document) {
    Answers.Wanted wanted = answers.wanted(document);
    LOG.info("{} asks for files {} to {} again", partner, wanted.from(), wanted.to());
    transfers.again(partner, wanted.from(), wanted.to());
  }
}
