package org.fengqiao.hub.casework;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.Optional;
import java.util.UUID;
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
  private final Deliveries deliveries;
  private final HubMessages hubMessages;

  Notification(Partners partners, Deliveries deliveries, HubMessages hubMessages) {
    this.partners = partners;
    this.deliveries = deliveries;
    this.hubMessages = hubMessages;
  }

  /** The other side of the case gets the message, when its partner file says it receives it. */
  Optional<HandOver> forward(CaseEntry found, KnownMessage message) {
    String other = message.sender().equals(found.court()) ? found.centre() : found.court();
    Partner receiver = partners.byId(other);
    return receiver.receives().contains(message.kind())
        ? send(found, message, receiver)
        : Optional.empty();
  }

  /** The sender gets a negative answer. */
  Optional<HandOver> refuse(UUID id, CaseEntry found, KnownMessage message, Fault fault) {
    KnownMessage answer =
        hubMessages.reject(id, found, message, Stage.CASEWORK, Rejection.of(fault));
    return send(found, answer, partners.byId(message.sender()));
  }

  private Optional<HandOver> send(CaseEntry found, KnownMessage message, Partner receiver) {
    boolean pulled = receiver.outbound().channel().equals("rest-pull");
    int seq = message.seq() == null ? 0 : message.seq();
    DeliveryEntry delivery =
        deliveries.decide(ids.generate(), message, found.caseId(), seq, receiver.id(), pulled);
    return delivery.state() == DeliveryState.READY
        ? Optional.of(handOver(delivery))
        : Optional.empty();
  }

  private static HandOver handOver(DeliveryEntry delivery) {
    return new HandOver(
        "deliver." + delivery.partner(),
        delivery.caseId().toString(),
        delivery.deliveryId().toString());
  }
}
