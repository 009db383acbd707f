package org.fengqiao.hub.casework;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.Optional;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.HandOver;
import org.fengqiao.hub.canonical.Rejection;
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

  Notification(Partners partners, HubMessages hubMessages) {
    this.partners = partners;
    this.hubMessages = hubMessages;
  }

  /**
   * The other side of the case gets the message, when its partner file says it receives it; what
   * anybody but the centre says is for the centre.
   */
  Optional<Deliveries.Due> forward(CaseEntry found, KnownMessage message) {
    String other = message.sender().equals(found.centre()) ? found.court() : found.centre();
    return forward(found, message, other);
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

  /** The sender gets a negative answer. */
  Deliveries.Due refuse(CaseEntry found, KnownMessage message, Fault fault) {
    KnownMessage answer =
        hubMessages.reject(ids.generate(), found, message, Stage.CASEWORK, Rejection.of(fault));
    return due(found, answer, partners.byId(message.sender()));
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
