package org.fengqiao.hub.casework;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.hub.canonical.Dossier;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.json.CanonicalXml;
import org.fengqiao.hub.canonical.model.CaseReferral;
import org.fengqiao.hub.canonical.model.ConfirmationRequest;
import org.fengqiao.hub.canonical.model.Door;
import org.fengqiao.hub.canonical.model.OperatorAnswer;
import org.fengqiao.hub.canonical.model.ReferralMode;
import org.fengqiao.hub.ledger.CaseEntry;
import org.fengqiao.hub.ledger.KnownMessage;
import org.fengqiao.hub.ledger.MessageState;
import org.fengqiao.hub.ledger.Messages;
import org.fengqiao.hub.ledger.ProceedingState;
import org.fengqiao.hub.ledger.Proceedings;
import org.fengqiao.hub.ledger.Proceedings.Proceeding;
import org.fengqiao.hub.ledger.Questions;
import org.fengqiao.hub.partner.Partner;
import org.springframework.stereotype.Component;

/**
 * Decides what a confirmation's request, supplement, default or decision means for its proceeding.
 */
@Component
class ConfirmationCases {

  private static final Set<String> AGREED = Set.of("R01_AGREED", "R02_PARTIAL", "R10_PERFORMED");

  private final Messages messages;
  private final Proceedings proceedings;
  private final Counterparts counterparts;
  private final Situations situations;
  private final Doors doors;
  private final Certified certified;
  private final Questions questions;
  private final CanonicalXml xml;

  ConfirmationCases(
      Messages messages,
      Proceedings proceedings,
      Counterparts counterparts,
      Situations situations,
      Doors doors,
      Certified certified,
      Questions questions,
      CanonicalXml xml) {
    this.messages = messages;
    this.proceedings = proceedings;
    this.counterparts = counterparts;
    this.situations = situations;
    this.doors = doors;
    this.certified = certified;
    this.questions = questions;
    this.xml = xml;
  }

  Decision decide(CaseEntry found, KnownMessage message) {
    Door door = Objects.requireNonNull(message.door());
    Optional<Proceeding> proceeding = proceedings.find(found.caseId(), door);
    return message.kind() == MessageKind.CONFIRMATION_REQUEST
        ? requested(found, message, proceeding)
        : continued(found, message, door, proceeding);
  }

  private Decision requested(
      CaseEntry found, KnownMessage message, Optional<Proceeding> proceeding) {
    if (proceeding.isPresent() && !ConfirmationTable.mayAskAgain(proceeding.get().state())) {
      return outOfState(message, proceeding.get().state().name());
    }
    ConfirmationRequest request =
        (ConfirmationRequest) xml.readStored(messages.canonical(message.id()));
    if (!hasAgreement(found, request)) {
      return refuse(message, "outcomeMessageId", RejectionCode.OUTCOME_UNFIT);
    }
    Set<Doors.Situation> situation = situations.of(request, mode(found));
    if (isSuspected(found)) {
      situation.add(Doors.Situation.FALSE_SUSPECTED);
    }
    Set<String> closed = doors.closedBy(request.getDoor(), situation, request);
    if (!closed.isEmpty()) {
      return refuse(
          message,
          "door",
          RejectionCode.DOOR_CLOSED,
          String.join("; ", closed),
          names(doors.open(situation, request)));
    }
    Optional<Partner> confirms = counterparts.of(found, request);
    return confirms.isEmpty()
        ? refuse(message, "addressee", RejectionCode.ADDRESSEE_UNFIT)
        : new Decision.Proceed(
            request.getDoor(), confirms.get().id(), ProceedingState.REQUESTED, confirms.get().id());
  }

  private static String names(Set<Door> open) {
    return open.isEmpty()
        ? "—"
        : open.stream().map(Door::value).sorted().collect(Collectors.joining(", "));
  }

  /** The outcome the request quotes stands in the case, with an agreement. */
  private boolean hasAgreement(CaseEntry found, ConfirmationRequest request) {
    return messages
        .find(found.centre(), request.getOutcomeMessageId())
        .filter(outcome -> found.caseId().equals(outcome.caseId()))
        .filter(outcome -> outcome.kind() == MessageKind.MEDIATION_OUTCOME)
        .filter(outcome -> outcome.state() == MessageState.APPLIED)
        .filter(outcome -> AGREED.contains(outcome.verdict()))
        .isPresent();
  }

  /**
   * Sham mediation was suspected, mediation did not go on since, and no person cleared it (guide
   * case 37).
   */
  private boolean isSuspected(CaseEntry found) {
    return messages.ofCase(found.caseId()).stream()
        .filter(message -> message.kind() == MessageKind.PROGRESS_NOTICE)
        .filter(message -> message.state() == MessageState.APPLIED)
        .reduce((earlier, later) -> later)
        .filter(last -> "SUSPENDED_FALSE_MEDIATION".equals(last.verdict()))
        .filter(last -> !isCleared(last))
        .isPresent();
  }

  private boolean isCleared(KnownMessage suspension) {
    return questions.about(suspension.id()).stream()
        .anyMatch(question -> OperatorAnswer.APPLY.value().equals(question.answer()));
  }

  /** A complaint that was found mediable is the centre's own intake. */
  private ReferralMode mode(CaseEntry found) {
    if (found.dossier() == Dossier.COMPLAINT) {
      return ReferralMode.SELF_INTAKE;
    }
    KnownMessage referral =
        messages.ofCase(found.caseId()).stream()
            .filter(message -> message.kind() == MessageKind.CASE_REFERRAL)
            .filter(message -> message.state() == MessageState.APPLIED)
            .findFirst()
            .orElseThrow();
    return ((CaseReferral) xml.readStored(messages.canonical(referral.id()))).getReferralMode();
  }

  private Decision continued(
      CaseEntry found, KnownMessage message, Door door, Optional<Proceeding> proceeding) {
    if (proceeding.isEmpty()) {
      return outOfState(message, "NOT_REQUESTED");
    }
    Proceeding at = proceeding.get();
    boolean fromCentre = message.sender().equals(found.centre());
    if (!fromCentre && !message.sender().equals(at.counterpart())) {
      return refuse(message, "door", RejectionCode.NOT_ALLOWED, message.kind().id());
    }
    String receiver = fromCentre ? at.counterpart() : found.centre();
    Optional<ProceedingState> next =
        ConfirmationTable.next(door, at.state(), Objects.requireNonNull(message.verdict()));
    if (next.isEmpty()) {
      return outOfState(message, at.state().name());
    }
    Optional<Fault> objection =
        message.kind() == MessageKind.DEFAULT_REPORT
            ? certified.objection(found, message)
            : Optional.empty();
    return objection
        .<Decision>map(Decision.Refuse::new)
        .orElseGet(() -> new Decision.Proceed(door, at.counterpart(), next.get(), receiver));
  }

  private static Decision outOfState(KnownMessage message, String state) {
    return new Decision.Refuse(
        Fault.at(
            "/" + message.kind().id(), RejectionCode.OUT_OF_STATE, state, message.kind().id()));
  }

  private static Decision refuse(
      KnownMessage message, String element, RejectionCode code, String... arguments) {
    return new Decision.Refuse(
        Fault.at("/" + message.kind().id() + "/" + element, code, arguments));
  }
}
