package org.fengqiao.hub.ledger;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Collects what a delivery carries. */
@Component
public class Consignments {

  private final Deliveries deliveries;
  private final Messages messages;
  private final Cases cases;

  Consignments(Deliveries deliveries, Messages messages, Cases cases) {
    this.deliveries = deliveries;
    this.messages = messages;
    this.cases = cases;
  }

  /** The consignment of a delivery in this state; nothing when it has moved on. */
  public Optional<Consignment> find(UUID deliveryId, DeliveryState state) {
    return deliveries.find(deliveryId).filter(found -> found.state() == state).map(this::collect);
  }

  private Consignment collect(DeliveryEntry delivery) {
    UUID message = delivery.messageId();
    return new Consignment(
        delivery,
        messages.find(message).orElseThrow(),
        cases.find(delivery.caseId()).orElseThrow(),
        messages.canonical(message),
        messages.attachments(message));
  }
}
