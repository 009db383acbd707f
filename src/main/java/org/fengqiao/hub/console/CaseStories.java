package org.fengqiao.hub.console;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.hub.canonical.StatusAnswer;
import org.fengqiao.hub.ledger.CaseEntry;
import org.fengqiao.hub.ledger.CaseNumbers;
import org.fengqiao.hub.ledger.Cases;
import org.fengqiao.hub.ledger.Deliveries;
import org.fengqiao.hub.ledger.DeliveryEntry;
import org.fengqiao.hub.ledger.KnownMessage;
import org.fengqiao.hub.ledger.Messages;
import org.springframework.stereotype.Component;

/** Tells a case from the ledger. */
@Component
class CaseStories {

  private final Cases cases;
  private final CaseNumbers numbers;
  private final Messages messages;
  private final Deliveries deliveries;
  private final ProceedingView proceedings;

  CaseStories(
      Cases cases,
      CaseNumbers numbers,
      Messages messages,
      Deliveries deliveries,
      ProceedingView proceedings) {
    this.cases = cases;
    this.numbers = numbers;
    this.messages = messages;
    this.deliveries = deliveries;
    this.proceedings = proceedings;
  }

  /** The case as this partner may see it; nothing when it takes no part in it. */
  Optional<CaseStory> tell(UUID caseId, String partner) {
    return cases
        .find(caseId)
        .filter(found -> found.concerns(partner))
        .map(found -> story(found, partner, proceedings.of(found, partner)));
  }

  /** The case as operators see it: everything but the receipts' signatures. */
  Optional<CaseStory> tell(UUID caseId) {
    return cases.find(caseId).map(found -> story(found, "", proceedings.all(found)));
  }

  private CaseStory story(
      CaseEntry found, String partner, List<StatusAnswer.Proceeding> confirmations) {
    List<DeliveryEntry> sent = deliveries.ofCase(found.caseId());
    return new CaseStory(
        found.caseId(),
        found.caseNumber(),
        numbers.chain(found.caseId()).stream()
            .map(n -> new CaseStory.Numbered(n.caseNumber(), n.since(), n.mode()))
            .toList(),
        found.court(),
        found.centre(),
        found.state().name(),
        found.state().zh(),
        found.referralVersion(),
        found.dispatched(),
        found.openedAt(),
        found.changedAt(),
        confirmations,
        messages.ofCase(found.caseId()).stream()
            .map(message -> entry(message, sent, partner))
            .toList());
  }

  private static CaseStory.Entry entry(
      KnownMessage message, List<DeliveryEntry> sent, String partner) {
    boolean own = message.sender().equals(partner);
    return new CaseStory.Entry(
        message.id(),
        message.seq() == null ? 0 : message.seq(),
        message.sender(),
        message.externalId(),
        message.kind().id(),
        message.state().name(),
        message.verdict(),
        message.eventTime(),
        message.receivedAt(),
        message.originalDigest(),
        new CaseStory.Receipt(message.receiptId(), own ? message.receipt() : null),
        message.rejection(),
        sent.stream()
            .filter(delivery -> delivery.messageId().equals(message.id()))
            .map(CaseStories::delivered)
            .toList());
  }

  private static CaseStory.Delivered delivered(DeliveryEntry delivery) {
    return new CaseStory.Delivered(
        delivery.deliveryId(),
        delivery.partner(),
        delivery.state().name(),
        delivery.attempts(),
        delivery.createdAt(),
        delivery.changedAt(),
        delivery.nextAttemptAt(),
        delivery.partnerStatus(),
        delivery.lastError());
  }
}
