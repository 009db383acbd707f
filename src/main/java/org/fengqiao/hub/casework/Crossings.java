package org.fengqiao.hub.casework;

import java.time.Instant;
import java.util.Optional;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.json.CanonicalXml;
import org.fengqiao.hub.canonical.model.MediationOutcome;
import org.fengqiao.hub.ledger.CaseEntry;
import org.fengqiao.hub.ledger.CaseState;
import org.fengqiao.hub.ledger.Deliveries;
import org.fengqiao.hub.ledger.DeliveryEntry;
import org.fengqiao.hub.ledger.DeliveryState;
import org.fengqiao.hub.ledger.KnownMessage;
import org.fengqiao.hub.ledger.MessageState;
import org.fengqiao.hub.ledger.Messages;
import org.springframework.stereotype.Component;

/**
 * Messages that met on the way (guide §5 rows 10 and 11): neither sender could know of the other's.
 * Which of them stands is decided by what happened first in the world, not by which came first; the
 * other is answered {@code CROSSED} and stays on record.
 */
@Component
class Crossings {

  private final Messages messages;
  private final Deliveries deliveries;
  private final CanonicalXml xml;

  Crossings(Messages messages, Deliveries deliveries, CanonicalXml xml) {
    this.messages = messages;
    this.deliveries = deliveries;
    this.xml = xml;
  }

  /**
   * Decides about a message that does not fit the state it found.
   *
   * @return nothing when it did not cross anything: it simply came out of turn
   */
  Optional<Decision> decide(CaseEntry found, KnownMessage late) {
    boolean takenBack = found.state() == CaseState.RECALLED || found.state() == CaseState.WITHDRAWN;
    if (takenBack && late.kind() == MessageKind.MEDIATION_OUTCOME) {
      return last(found, MessageKind.REFERRAL_WITHDRAWAL)
          .map(withdrawal -> outcomeAfter(withdrawal, found, late));
    }
    if (takenBack && late.kind() == MessageKind.REFERRAL_RESPONSE) {
      return Optional.of(crossed(late));
    }
    if (found.state() == CaseState.CONCLUDED && late.kind() == MessageKind.REFERRAL_WITHDRAWAL) {
      return last(found, MessageKind.MEDIATION_OUTCOME)
          .filter(outcome -> happenedBefore(late, outcome.receivedAt()))
          .map(outcome -> crossed(late));
    }
    return Optional.empty();
  }

  /**
   * A court recalled after the centre had accepted, and a session was held: neither event time nor
   * table can say what is right (guide §5 row 11).
   */
  boolean isRecallInMediation(CaseEntry found, KnownMessage message) {
    if (message.kind() != MessageKind.REFERRAL_WITHDRAWAL
        || !"COURT_RECALL".equals(message.verdict())) {
      return false;
    }
    return last(found, MessageKind.REFERRAL_RESPONSE)
            .filter(answer -> "ACCEPTED".equals(answer.verdict()))
            .flatMap(answer -> Optional.ofNullable(answer.eventTime()))
            .filter(accepted -> !happenedBefore(message, accepted))
            .isPresent()
        && messages.ofCase(found.caseId()).stream()
            .filter(notice -> notice.kind() == MessageKind.PROGRESS_NOTICE)
            .filter(notice -> notice.state() == MessageState.APPLIED)
            .anyMatch(notice -> "MEDIATING".equals(notice.verdict()));
  }

  /** An agreement that took effect before the centre could know of the withdrawal stands. */
  private Decision outcomeAfter(KnownMessage withdrawal, CaseEntry found, KnownMessage outcome) {
    Instant known = knownToCentre(withdrawal, found).orElse(Instant.MAX);
    return effectiveAt(outcome).filter(effective -> effective.isBefore(known)).isPresent()
        ? new Decision.Apply(CaseState.CONCLUDED, found.referralVersion())
        : crossed(outcome);
  }

  private Optional<Instant> effectiveAt(KnownMessage outcome) {
    MediationOutcome content = (MediationOutcome) xml.readStored(messages.canonical(outcome.id()));
    return Optional.ofNullable(content.getAgreement())
        .flatMap(agreement -> Optional.ofNullable(agreement.getEffectiveAt()))
        .map(effective -> effective.toInstant());
  }

  private Optional<Instant> knownToCentre(KnownMessage withdrawal, CaseEntry found) {
    if (withdrawal.sender().equals(found.centre())) {
      return Optional.of(withdrawal.receivedAt());
    }
    return deliveries.ofCase(found.caseId()).stream()
        .filter(delivery -> delivery.messageId().equals(withdrawal.id()))
        .filter(delivery -> delivery.partner().equals(found.centre()))
        .filter(delivery -> delivery.state() == DeliveryState.DELIVERED)
        .map(DeliveryEntry::changedAt)
        .findFirst();
  }

  private Optional<KnownMessage> last(CaseEntry found, MessageKind kind) {
    return messages.ofCase(found.caseId()).stream()
        .filter(message -> message.kind() == kind)
        .filter(message -> message.state() == MessageState.APPLIED)
        .reduce((earlier, later) -> later);
  }

  private static boolean happenedBefore(KnownMessage message, Instant moment) {
    return message.eventTime() != null && message.eventTime().isBefore(moment);
  }

  private static Decision crossed(KnownMessage message) {
    return new Decision.Refuse(
        Fault.at("/" + message.kind().id(), RejectionCode.CROSSED, message.kind().id()));
  }
}
