package org.fengqiao.hub.casework;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.json.CanonicalXml;
import org.fengqiao.hub.canonical.model.ConsentRequest;
import org.fengqiao.hub.canonical.model.HeadOffice;
import org.fengqiao.hub.canonical.model.IdentityDocument;
import org.fengqiao.hub.canonical.model.Party;
import org.fengqiao.hub.canonical.model.Referral;
import org.fengqiao.hub.ledger.CaseEntry;
import org.fengqiao.hub.ledger.KnownMessage;
import org.fengqiao.hub.ledger.MessageState;
import org.fengqiao.hub.ledger.Messages;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.springframework.stereotype.Component;

/**
 * Banks and insurers that are parties of a case. Each is asked for its consent in its own cases and
 * learns their outcome, and of no other (guide §6): it is found by its credit code among the
 * parties of the newest referral.
 */
@Component
class Institutions {

  /** Suspected sham mediation is told to the court alone (guide 1.4). */
  private static final String SUSPECTED = "R12_FALSE";

  private final Partners partners;
  private final Messages messages;
  private final CanonicalXml xml;

  Institutions(Partners partners, Messages messages, CanonicalXml xml) {
    this.partners = partners;
    this.messages = messages;
    this.xml = xml;
  }

  /** Which institutions learn of a message that took effect. */
  List<Partner> toBeTold(CaseEntry found, KnownMessage message) {
    if (message.kind() == MessageKind.CONSENT_REQUEST) {
      return asked(found, request(message)).stream().toList();
    }
    if (message.kind() != MessageKind.MEDIATION_OUTCOME
        || SUSPECTED.equals(message.verdict())
        || !partners.haveCreditCodes()) {
      return List.of();
    }
    return newestReferral(found).stream()
        .flatMap(referral -> referral.getParties().stream())
        .flatMap(Institutions::numbers)
        .flatMap(number -> partners.byCreditCode(number).stream())
        .distinct()
        .toList();
  }

  /**
   * Why the centre cannot ask this institution, or why this institution has nothing to answer;
   * other messages are none of its business.
   */
  Optional<Fault> unfit(CaseEntry found, KnownMessage message) {
    if (message.kind() == MessageKind.CONSENT_REQUEST && asked(found, request(message)).isEmpty()) {
      return Optional.of(
          Fault.at("/consent-request/institutionNumber", RejectionCode.CONSENT_PARTY_UNFIT));
    }
    if (message.kind() == MessageKind.CONSENT_ANSWER && !isAwaited(found, message)) {
      return Optional.of(Fault.at("/consent-answer", RejectionCode.CONSENT_NOT_ASKED));
    }
    return Optional.empty();
  }

  private Optional<Partner> asked(CaseEntry found, ConsentRequest request) {
    return newestReferral(found).stream()
        .flatMap(referral -> referral.getParties().stream())
        .filter(party -> party.getPartyId().equals(request.getPartyId()))
        .flatMap(Institutions::numbers)
        .filter(number -> number.equals(request.getInstitutionNumber()))
        .flatMap(number -> partners.byCreditCode(number).stream())
        .findFirst();
  }

  /** It was asked more often than it answered. */
  private boolean isAwaited(CaseEntry found, KnownMessage answer) {
    List<KnownMessage> applied =
        messages.ofCase(found.caseId()).stream()
            .filter(message -> message.state() == MessageState.APPLIED)
            .toList();
    long asked =
        applied.stream()
            .filter(message -> message.kind() == MessageKind.CONSENT_REQUEST)
            .filter(
                message ->
                    asked(found, request(message))
                        .filter(partner -> partner.id().equals(answer.sender()))
                        .isPresent())
            .count();
    long answered =
        applied.stream()
            .filter(message -> message.kind() == MessageKind.CONSENT_ANSWER)
            .filter(message -> message.sender().equals(answer.sender()))
            .count();
    return asked > answered;
  }

  private ConsentRequest request(KnownMessage message) {
    return (ConsentRequest) xml.readStored(messages.canonical(message.id()));
  }

  private Optional<Referral> newestReferral(CaseEntry found) {
    return messages.ofCase(found.caseId()).stream()
        .filter(message -> message.state() == MessageState.APPLIED)
        .filter(
            message ->
                message.kind() == MessageKind.CASE_REFERRAL
                    || message.kind() == MessageKind.REFERRAL_AMENDMENT)
        .reduce((earlier, later) -> later)
        .map(message -> (Referral) xml.readStored(messages.canonical(message.id())));
  }

  private static Stream<String> numbers(Party party) {
    Stream<String> own =
        party.getIds() == null
            ? Stream.of()
            : party.getIds().stream().map(IdentityDocument::getNumber);
    return Stream.concat(
        own, Optional.ofNullable(party.getHeadOffice()).map(HeadOffice::getNumber).stream());
  }
}
