package org.fengqiao.hub.casework;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.json.CanonicalXml;
import org.fengqiao.hub.canonical.model.Agreement;
import org.fengqiao.hub.canonical.model.ConfirmationRequest;
import org.fengqiao.hub.canonical.model.Door;
import org.fengqiao.hub.canonical.model.MediationOutcome;
import org.fengqiao.hub.canonical.model.Obligation;
import org.fengqiao.hub.ledger.CaseEntry;
import org.fengqiao.hub.ledger.KnownMessage;
import org.fengqiao.hub.ledger.MessageState;
import org.fengqiao.hub.ledger.Messages;
import org.springframework.stereotype.Component;

/** What an agreement says is to be performed, and by when. */
@Component
class Instalments {

  private final Messages messages;
  private final CanonicalXml xml;

  Instalments(Messages messages, CanonicalXml xml) {
    this.messages = messages;
    this.xml = xml;
  }

  /**
   * From when the two years to enforce are counted: of a notarial instrument for each instalment by
   * itself (法释2018-18 art 9), of a court's or an award from the last one (民诉法 art 250).
   */
  Stream<Happened> limitation(CaseEntry found, KnownMessage message, Happened happened) {
    if (message.kind() == MessageKind.DEFAULT_REPORT) {
      return Stream.of(happened);
    }
    List<Happened> due =
        obligations(found, Objects.requireNonNull(message.door()))
            .flatMap(obligation -> due(obligation, happened))
            .toList();
    if (due.isEmpty()) {
      return Stream.of(happened);
    }
    return message.door() == Door.NOTARISATION
        ? due.stream()
        : due.stream()
            .max(Comparator.comparing(Happened::startOn))
            .map(last -> last.part(null))
            .stream();
  }

  private static Stream<Happened> due(Obligation obligation, Happened happened) {
    int no = obligation.getObligationNo();
    if (!obligation.getInstalments().isEmpty()) {
      return obligation.getInstalments().stream()
          .map(
              one ->
                  Happened.on(happened.trigger(), one.getDue())
                      .part(ClockEvents.part(no, one.getNo())));
    }
    LocalDate day = obligation.getDue();
    return day == null
        ? Stream.of()
        : Stream.of(Happened.on(happened.trigger(), day).part(ClockEvents.part(no, null)));
  }

  private Stream<Obligation> obligations(CaseEntry found, Door door) {
    return messages.ofCase(found.caseId()).stream()
        .filter(it -> it.kind() == MessageKind.CONFIRMATION_REQUEST && it.door() == door)
        .filter(it -> it.state() == MessageState.APPLIED)
        .reduce((earlier, later) -> later)
        .map(it -> (ConfirmationRequest) xml.readStored(messages.canonical(it.id())))
        .stream()
        .flatMap(request -> request.getAgreement().getObligations().stream());
  }

  /** An insurer pays within ten days of the agreement, or when they agreed (保险法 art 23). */
  Stream<Happened> owedByInsurers(KnownMessage message, Happened happened) {
    MediationOutcome outcome = (MediationOutcome) xml.readStored(messages.canonical(message.id()));
    Agreement agreement = outcome.getAgreement();
    if (agreement == null) {
      return Stream.of();
    }
    return agreement.getObligations().stream()
        .filter(obligation -> isInsurers(obligation, agreement))
        .map(
            obligation ->
                happened
                    .part(ClockEvents.part(obligation.getObligationNo(), null))
                    .ending(lastDay(obligation)));
  }

  private static @org.jspecify.annotations.Nullable LocalDate lastDay(Obligation obligation) {
    return Stream.concat(
            Stream.ofNullable(obligation.getDue()),
            obligation.getInstalments().stream().map(one -> one.getDue()))
        .max(LocalDate::compareTo)
        .orElse(null);
  }

  private static boolean isInsurers(Obligation obligation, Agreement agreement) {
    List<String> debtors =
        obligation.getDebtors().stream().map(debtor -> debtor.getPartyId()).toList();
    return agreement.getParties().stream()
        .filter(party -> debtors.contains(party.getPartyId()))
        .anyMatch(party -> party.getName() != null && party.getName().contains("保险"));
  }
}
