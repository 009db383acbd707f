package org.fengqiao.hub.casework;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.HandOver;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.Operators;
import org.fengqiao.hub.canonical.Rejection;
import org.fengqiao.hub.canonical.model.ProgressNotice;
import org.fengqiao.hub.canonical.model.ProgressState;
import org.fengqiao.hub.canonical.model.Stage;
import org.fengqiao.hub.ledger.CaseEntry;
import org.fengqiao.hub.ledger.Deliveries;
import org.fengqiao.hub.ledger.DeliveryEntry;
import org.fengqiao.hub.ledger.DeliveryState;
import org.fengqiao.hub.ledger.HubMessages;
import org.fengqiao.hub.ledger.KnownMessage;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.springframework.stereotype.Component;

/** Decides who must know, and puts it on its way: the other side of the case, or the sender. */
@Component
class Notification {

  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
  private final Partners partners;
  private final HubMessages hubMessages;
  private final NoticeReceivers receivers;
  private final Clock clock;

  Notification(Partners partners, HubMessages hubMessages, NoticeReceivers receivers, Clock clock) {
    this.clock = clock;
    this.receivers = receivers;
    this.partners = partners;
    this.hubMessages = hubMessages;
  }

  /**
   * The other side of the case gets the message, when its partner file says it receives it; what
   * anybody but the centre says is for the centre.
   */
  List<Deliveries.Due> forward(CaseEntry found, KnownMessage message) {
    if (found.court().equals(HubMessages.HUB)) {
      return forwardToAll(found, message);
    }
    String other = message.sender().equals(found.centre()) ? found.court() : found.centre();
    return forward(found, message, other).stream().toList();
  }

  /** A file the hub opened itself: all who take part learn what one of them says. */
  private List<Deliveries.Due> forwardToAll(CaseEntry found, KnownMessage message) {
    return Stream.concat(Stream.of(found.centre()), found.others().stream().sorted())
        .filter(partner -> !partner.equals(message.sender()))
        .flatMap(partner -> forward(found, message, partner).stream())
        .toList();
  }

  /** The hub says in the case where it stands now that a person has decided. */
  KnownMessage progress(CaseEntry found, ProgressState state, String remark) {
    UUID id = ids.generate();
    ProgressNotice notice = HubNotice.of(id, found, state, remark, clock.instant());
    HubMessages.Own own =
        new HubMessages.Own(id, MessageKind.PROGRESS_NOTICE, state.value(), null, notice);
    return hubMessages.enter(own, found.caseId(), found.court());
  }

  /** What a clock does is for the centre, and for whom the catalogue of clocks names besides. */
  List<Deliveries.Due> ofClock(CaseEntry found, KnownMessage message) {
    if (message.kind() != MessageKind.DEADLINE_NOTICE) {
      return toBoth(found, message);
    }
    return Stream.concat(
            Stream.of(found.centre()), receivers.besides(found, message).map(Partner::id))
        .flatMap(partner -> forward(found, message, partner).stream())
        .toList();
  }

  /** Court and centre get what the hub says. */
  List<Deliveries.Due> toBoth(CaseEntry found, KnownMessage notice) {
    return Stream.of(found.court(), found.centre())
        .flatMap(partner -> forward(found, notice, partner).stream())
        .toList();
  }

  /** A partner gets the message, when its file says it receives such. */
  Optional<Deliveries.Due> forward(CaseEntry found, KnownMessage message, String other) {
    Partner receiver = partners.byId(other);
    return receiver.receives().contains(message.kind())
        ? Optional.of(due(found, message, receiver))
        : Optional.empty();
  }

  /** A partner that could not be given a message is given it once more. */
  Deliveries.Due again(CaseEntry found, KnownMessage message, String partner) {
    return due(found, message, partners.byId(partner));
  }

  /** The sender gets a negative answer; for what the hub compiled, who opened the file. */
  Deliveries.Due refuse(CaseEntry found, KnownMessage message, Fault fault) {
    KnownMessage answer =
        hubMessages.reject(ids.generate(), found, message, Stage.CASEWORK, Rejection.of(fault));
    String told = message.sender().equals(Operators.ID) ? found.court() : message.sender();
    return due(found, answer, partners.byId(told));
  }

  private Deliveries.Due due(CaseEntry found, KnownMessage message, Partner receiver) {
    return new Deliveries.Due(
        ids.generate(),
        message.id(),
        found.caseId(),
        message.seq() == null ? 0 : message.seq(),
        receiver.id(),
        message.kind(),
        receiver.outbound(message.kind()).isCollected());
  }

  static boolean isDueNow(DeliveryEntry delivery) {
    return delivery.state() == DeliveryState.READY;
  }

  HandOver handOver(DeliveryEntry delivery) {
    return new HandOver(
        "deliver." + partners.byId(delivery.partner()).line(delivery.kind()),
        delivery.caseId().toString(),
        delivery.deliveryId().toString());
  }
}
