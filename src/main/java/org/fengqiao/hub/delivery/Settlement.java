package org.fengqiao.hub.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.HandOver;
import org.fengqiao.hub.canonical.Handed;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.Parcel;
import org.fengqiao.hub.canonical.PartnerRefused;
import org.fengqiao.hub.canonical.Taken;
import org.fengqiao.hub.evidence.Evidence;
import org.fengqiao.hub.evidence.EvidenceKind;
import org.fengqiao.hub.ledger.AttemptTrace;
import org.fengqiao.hub.ledger.Attempts;
import org.fengqiao.hub.ledger.CaseState;
import org.fengqiao.hub.ledger.Consignments;
import org.fengqiao.hub.ledger.Deliveries;
import org.fengqiao.hub.ledger.DeliveryEntry;
import org.fengqiao.hub.ledger.DeliveryState;
import org.fengqiao.hub.ledger.Failures;
import org.fengqiao.hub.ledger.NextStep;
import org.fengqiao.hub.ledger.Settling;
import org.fengqiao.hub.ledger.clocks.OfferedClock;
import org.fengqiao.hub.partner.Partners;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ends a delivery, well or badly, under the lock of its case. */
@Component
class Settlement {

  /** Whose it is that a delivery ended badly. */
  enum Blame {
    HUB(NextStep.ASK_SENDER),
    PARTNER(NextStep.ASK_PARTNER);

    private final NextStep nextStep;

    Blame(NextStep nextStep) {
      this.nextStep = nextStep;
    }
  }

  private final Consignments consignments;
  private final Deliveries deliveries;
  private final Attempts attempts;
  private final Undelivered undelivered;
  private final Partners partners;
  private final Evidence evidence;
  private final Failures failures;
  private final Breakers breakers;
  private final OfferedClock offeredClock;

  Settlement(
      Consignments consignments,
      Deliveries deliveries,
      Attempts attempts,
      Undelivered undelivered,
      Partners partners,
      Evidence evidence,
      Failures failures,
      Breakers breakers,
      OfferedClock offeredClock) {
    this.offeredClock = offeredClock;
    this.consignments = consignments;
    this.deliveries = deliveries;
    this.attempts = attempts;
    this.undelivered = undelivered;
    this.partners = partners;
    this.evidence = evidence;
    this.failures = failures;
    this.breakers = breakers;
  }

  /** Tells the breaker that the partner is there. */
  Taken taken(Handed handed, @Nullable Parcel parcel) {
    if (parcel != null) {
      breakers.succeeded(partners.byId(parcel.partner()).line(parcel.kind()));
    }
    return new Taken(handed, parcel);
  }

  /** Settles what partners took, all of it in one go; what was settled before changes nothing. */
  List<HandOver> confirm(List<Taken> all) {
    Map<UUID, Taken> taken =
        all.stream().collect(Collectors.toMap(it -> it.handed().deliveryId(), it -> it));
    List<Consignments.Held> held = consignments.hold(taken.keySet());
    Map<UUID, List<DeliveryEntry>> released =
        deliveries.settle(held.stream().map(it -> delivered(it, of(taken, it))).toList());
    evidence.add(
        held.stream()
            .filter(it -> released.containsKey(it.delivery().deliveryId()))
            .map(it -> handover(it, of(taken, it)))
            .toList());
    return released.values().stream().flatMap(behind -> handOvers(behind).stream()).toList();
  }

  private static Taken of(Map<UUID, Taken> taken, Consignments.Held held) {
    return Objects.requireNonNull(taken.get(held.delivery().deliveryId()));
  }

  private Settling delivered(Consignments.Held held, Taken taken) {
    DeliveryEntry delivery = held.delivery();
    boolean offered =
        (delivery.kind() == MessageKind.CASE_REFERRAL
                || delivery.kind() == MessageKind.COMPLAINT_TRANSFER)
            && held.caseState() == CaseState.RECEIVED;
    return new Settling(
        delivery.deliveryId(),
        DeliveryState.DELIVERED,
        taken.handed().status(),
        taken.handed().partnerReceipt(),
        offered ? CaseState.OFFERED : null,
        isPulled(delivery.partner(), delivery.kind()),
        trace(delivery, taken.parcel()),
        offered && delivery.kind() == MessageKind.CASE_REFERRAL
            ? offeredClock.of(delivery.caseId()).orElse(null)
            : null);
  }

  private static Evidence.Entry handover(Consignments.Held held, Taken taken) {
    return proof(EvidenceKind.CONTENT_HANDOVER, held, taken.handed().status());
  }

  List<HandOver> fail(UUID deliveryId, Exception cause, Blame blame, @Nullable Parcel parcel) {
    Consignments.Held held = consignments.hold(deliveryId);
    DeliveryEntry delivery = held.delivery();
    String reason = cause.getClass().getSimpleName();
    tellBreaker(line(delivery), cause, blame);
    Optional<List<DeliveryEntry>> released =
        deliveries.settle(
            new Settling(
                deliveryId,
                DeliveryState.FAILED,
                reason,
                reason,
                null,
                isPulled(delivery.partner(), delivery.kind()),
                trace(delivery, parcel),
                null));
    if (released.isEmpty()) {
      return List.of();
    }
    evidence.add(proof(EvidenceKind.CONTENT_HANDOVER_FAILURE, held, reason));
    failures.record(
        place(delivery),
        cause,
        blame == Blame.HUB ? Failures.Owner.HUB : Failures.Owner.PARTNER,
        blame.nextStep);
    List<HandOver> work = new ArrayList<>(handOvers(released.get()));
    work.addAll(handOvers(undelivered.tell(delivery, reason, why(cause))));
    why(cause).ifPresent(fault -> undelivered.ask(delivery, fault));
    return work;
  }

  /** A fault of ours: nobody is told while it can still be repaired. */
  void stick(UUID deliveryId, Exception cause) {
    DeliveryEntry delivery = consignments.hold(deliveryId).delivery();
    breakers.notCalled(line(delivery));
    if (attempts.stick(deliveryId, String.valueOf(cause.getMessage()))) {
      failures.record(place(delivery), cause, Failures.Owner.HUB, NextStep.MEND_MAPPING);
    }
  }

  private Failures.Place place(DeliveryEntry delivery) {
    return new Failures.Place(
        "deliver." + line(delivery),
        delivery.messageId(),
        delivery.deliveryId(),
        delivery.caseId(),
        delivery.partner(),
        delivery.kind());
  }

  /** What the attempt leaves behind; nothing when the partner was not called by us. */
  @Nullable AttemptTrace trace(DeliveryEntry delivery, @Nullable Parcel parcel) {
    return parcel == null
        ? null
        : new AttemptTrace(parcel.startedAt(), breakers.state(line(delivery)), parcel.content());
  }

  /** What kept us from even asking the partner, if something did. */
  private static Optional<Fault> why(Exception cause) {
    return cause instanceof PartnerRefused refused
        ? Optional.ofNullable(refused.fault())
        : Optional.empty();
  }

  /** A partner that refuses is there; one that could not be reached was counted before. */
  private void tellBreaker(String line, Exception cause, Blame blame) {
    if (blame == Blame.PARTNER && cause instanceof PartnerRefused) {
      breakers.succeeded(line);
    }
  }

  private List<HandOver> handOvers(List<DeliveryEntry> decided) {
    return decided.stream()
        .filter(delivery -> delivery.state() == DeliveryState.READY)
        .map(this::handOver)
        .toList();
  }

  private String line(DeliveryEntry delivery) {
    return partners.byId(delivery.partner()).line(delivery.kind());
  }

  private boolean isPulled(String partner, MessageKind kind) {
    return partners.byId(partner).outbound(kind).isCollected();
  }

  private static Evidence.Entry proof(EvidenceKind kind, Consignments.Held held, String detail) {
    DeliveryEntry delivery = held.delivery();
    return new Evidence.Entry(
        kind, delivery.messageId(), delivery.partner(), held.digest(), detail);
  }

  HandOver handOver(DeliveryEntry delivery) {
    return new HandOver(
        "deliver." + line(delivery),
        delivery.caseId().toString(),
        delivery.deliveryId().toString());
  }
}
