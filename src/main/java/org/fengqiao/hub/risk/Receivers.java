package org.fengqiao.hub.risk;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.HandOver;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.ledger.Deliveries;
import org.fengqiao.hub.ledger.DeliveryState;
import org.fengqiao.hub.ledger.KnownMessage;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.springframework.stereotype.Component;

/** Centre and regulator, and nobody else: a warning is not for the institution it is about. */
@Component
class Receivers {

  private static final List<Partner.Kind> TOLD =
      List.of(Partner.Kind.CENTRE, Partner.Kind.REGULATOR);

  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
  private final Partners partners;
  private final Deliveries deliveries;

  Receivers(Partners partners, Deliveries deliveries) {
    this.partners = partners;
    this.deliveries = deliveries;
  }

  /** Who is warned: by its partner file, the centre first. */
  List<String> all() {
    return partners.all().stream()
        .filter(partner -> TOLD.contains(partner.kind()))
        .filter(partner -> partner.receives().contains(MessageKind.RISK_WARNING))
        .sorted(
            Comparator.comparing((Partner partner) -> TOLD.indexOf(partner.kind()))
                .thenComparing(Partner::id))
        .map(Partner::id)
        .toList();
  }

  /** Puts a message of a file on its way to partners; the caller holds the file. */
  List<HandOver> tell(UUID file, KnownMessage message, List<String> told) {
    List<Deliveries.Due> due =
        told.stream().map(partners::byId).map(partner -> due(file, message, partner)).toList();
    return deliveries.decide(due).stream()
        .filter(delivery -> delivery.state() == DeliveryState.READY)
        .map(
            delivery ->
                new HandOver(
                    "deliver." + partners.byId(delivery.partner()).line(delivery.kind()),
                    file.toString(),
                    delivery.deliveryId().toString()))
        .toList();
  }

  private Deliveries.Due due(UUID file, KnownMessage message, Partner receiver) {
    return new Deliveries.Due(
        ids.generate(),
        message.id(),
        file,
        message.seq() == null ? 0 : message.seq(),
        receiver.id(),
        message.kind(),
        receiver.outbound(message.kind()).isCollected());
  }
}
