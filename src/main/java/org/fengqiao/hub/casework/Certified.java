package org.fengqiao.hub.casework;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.json.CanonicalXml;
import org.fengqiao.hub.canonical.model.Breach;
import org.fengqiao.hub.canonical.model.ConfirmationDecision;
import org.fengqiao.hub.canonical.model.ConfirmationDecisionKind;
import org.fengqiao.hub.canonical.model.ConfirmationRequest;
import org.fengqiao.hub.canonical.model.DefaultReport;
import org.fengqiao.hub.canonical.model.Door;
import org.fengqiao.hub.canonical.model.Instalment;
import org.fengqiao.hub.canonical.model.Obligation;
import org.fengqiao.hub.ledger.CaseEntry;
import org.fengqiao.hub.ledger.KnownMessage;
import org.fengqiao.hub.ledger.MessageState;
import org.fengqiao.hub.ledger.Messages;
import org.springframework.stereotype.Component;

/**
 * Holds a report of default against what the notary certified in the case: its number, and that the
 * obligation and the parties are covered by it (法释2018-18 arts 3, 5, 6).
 */
@Component
class Certified {

  private final Messages messages;
  private final CanonicalXml xml;

  Certified(Messages messages, CanonicalXml xml) {
    this.messages = messages;
    this.xml = xml;
  }

  /** What does not fit, if anything. */
  Optional<Fault> objection(CaseEntry found, KnownMessage message) {
    DefaultReport report = (DefaultReport) xml.readStored(messages.canonical(message.id()));
    if (!isIssued(found, report.getCertificateNumber())) {
      return Optional.of(at("certificateNumber", RejectionCode.CERTIFICATE_UNKNOWN));
    }
    List<Obligation> certified =
        applied(found, MessageKind.CONFIRMATION_REQUEST)
            .reduce((earlier, later) -> later)
            .map(request -> ((ConfirmationRequest) read(request)).getAgreement().getObligations())
            .orElse(List.of());
    for (int i = 0; i < report.getBreaches().size(); i++) {
      Breach breach = report.getBreaches().get(i);
      if (certified.stream().noneMatch(obligation -> covers(obligation, breach, report))) {
        return Optional.of(
            at("breaches/breach[" + (i + 1) + "]", RejectionCode.OBLIGATION_NOT_CERTIFIED));
      }
    }
    return Optional.empty();
  }

  private boolean isIssued(CaseEntry found, String number) {
    return applied(found, MessageKind.CONFIRMATION_DECISION)
        .filter(it -> ConfirmationDecisionKind.CERTIFICATE_ISSUED.value().equals(it.verdict()))
        .map(it -> ((ConfirmationDecision) read(it)).getDocument())
        .anyMatch(document -> document.getNumber().equals(number));
  }

  private static boolean covers(Obligation obligation, Breach breach, DefaultReport report) {
    return obligation.getObligationNo() == breach.getObligationNo()
        && obligation.getCreditors().contains(report.getCreditor())
        && obligation.getDebtors().stream()
            .map(debtor -> debtor.getPartyId())
            .toList()
            .containsAll(report.getDebtors())
        && hasInstalment(obligation, breach);
  }

  private static boolean hasInstalment(Obligation obligation, Breach breach) {
    Integer wanted = breach.getInstalmentNo();
    return wanted == null
        || obligation.getInstalments().stream().map(Instalment::getNo).anyMatch(wanted::equals);
  }

  private Stream<KnownMessage> applied(CaseEntry found, MessageKind kind) {
    return messages.ofCase(found.caseId()).stream()
        .filter(it -> it.kind() == kind && it.door() == Door.NOTARISATION)
        .filter(it -> it.state() == MessageState.APPLIED);
  }

  private Object read(KnownMessage message) {
    return xml.readStored(messages.canonical(message.id()));
  }

  private static Fault at(String path, RejectionCode code) {
    return Fault.at("/" + MessageKind.DEFAULT_REPORT.id() + "/" + path, code);
  }
}
