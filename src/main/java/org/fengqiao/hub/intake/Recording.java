package org.fengqiao.hub.intake;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.hub.canonical.Acknowledgement;
import org.fengqiao.hub.canonical.Acknowledgement.Status;
import org.fengqiao.hub.canonical.Dossier;
import org.fengqiao.hub.canonical.FaultLines;
import org.fengqiao.hub.canonical.Inbound;
import org.fengqiao.hub.canonical.StoredAttachment;
import org.fengqiao.hub.evidence.Evidence;
import org.fengqiao.hub.evidence.EvidenceKind;
import org.fengqiao.hub.ledger.CaseEntry;
import org.fengqiao.hub.ledger.CaseNumbers;
import org.fengqiao.hub.ledger.Cases;
import org.fengqiao.hub.ledger.Failures;
import org.fengqiao.hub.ledger.KnownMessage;
import org.fengqiao.hub.ledger.MessageState;
import org.fengqiao.hub.ledger.Messages;
import org.fengqiao.hub.ledger.NewMessage;
import org.fengqiao.hub.ledger.NextStep;
import org.fengqiao.hub.translation.TranslationFailed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes an examined message into the ledger, or finds that it is there already. */
@Component
class Recording {

  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
  private final Messages messages;
  private final Cases cases;
  private final CaseFinder finder;
  private final CaseNumbers numbers;
  private final MaterialCheck materials;
  private final Evidence evidence;
  private final Failures failures;
  private final Repeats repeats;
  private final Addressees addressees;

  Recording(
      Messages messages,
      Cases cases,
      CaseFinder finder,
      CaseNumbers numbers,
      MaterialCheck materials,
      Evidence evidence,
      Failures failures,
      Repeats repeats,
      Addressees addressees) {
    this.messages = messages;
    this.cases = cases;
    this.finder = finder;
    this.numbers = numbers;
    this.materials = materials;
    this.evidence = evidence;
    this.failures = failures;
    this.repeats = repeats;
    this.addressees = addressees;
  }

  Recorded record(Examined examined) {
    if (messages.enter(row(examined))) {
      return entered(examined);
    }
    KnownMessage earlier =
        messages.find(examined.inbound().partner(), examined.messageId()).orElseThrow();
    if (earlier.state() == MessageState.REJECTED) {
      messages.release(earlier.id());
      messages.enter(row(examined));
      return entered(examined);
    }
    return new Recorded(repeats.answer(examined, earlier), null);
  }

  private Recorded entered(Examined examined) {
    Examined.Fit fit = examined.fit();
    if (examined.broken() != null) {
      return setAside(examined, examined.broken());
    }
    if (fit == null) {
      prove(EvidenceKind.SUBMISSION_REJECTION, examined);
      return new Recorded(answer(examined, Status.REJECTED, null), null);
    }
    prove(EvidenceKind.SUBMISSION_ACCEPTANCE, examined);
    return placed(examined, fit);
  }

  /** Gives a fit message its place in a case. */
  Recorded placed(Examined examined, Examined.Fit fit) {
    Cases.Place place = place(examined, fit);
    return new Recorded(answer(examined, Status.ACCEPTED, place.caseId()), place.caseId());
  }

  /** Our mapping failed, not the sender: the message is taken, and waits for a person. */
  private Recorded setAside(Examined examined, TranslationFailed cause) {
    failures.record(
        new Failures.Place(
            "intake",
            examined.requestId(),
            null,
            null,
            examined.inbound().partner(),
            examined.inbound().kind()),
        cause,
        Failures.Owner.HUB,
        NextStep.MEND_MAPPING);
    prove(EvidenceKind.SUBMISSION_ACCEPTANCE, examined);
    return new Recorded(answer(examined, Status.ACCEPTED, null), null);
  }

  private static MessageState state(Examined examined) {
    if (examined.broken() != null) {
      return MessageState.FAILED;
    }
    return examined.fit() == null ? MessageState.REJECTED : MessageState.RECEIVED;
  }

  private Cases.Place place(Examined examined, Examined.Fit fit) {
    Inbound inbound = examined.inbound();
    UUID id = examined.requestId();
    String number = fit.facts().caseNumber();
    Optional<Dossier> opened = Dossier.openedBy(inbound.kind());
    if (opened.isPresent() && number != null) {
      Optional<CaseEntry> renumbered =
          opened.get() == Dossier.REFERRAL
              ? finder.renumbered(inbound.partner(), number)
              : Optional.empty();
      return renumbered
          .flatMap(found -> cases.join(found.caseId(), inbound.partner(), id))
          .orElseGet(() -> opened(examined, fit, opened.get(), number));
    }
    UUID found = finder.find(inbound, fit.facts());
    return cases.join(found, inbound.partner(), id).orElseThrow();
  }

  private Cases.Place opened(Examined examined, Examined.Fit fit, Dossier dossier, String number) {
    Inbound inbound = examined.inbound();
    String other = addressees.of(inbound, fit.facts(), fit.dispatch());
    Cases.Place place =
        cases.openOrJoin(
            ids.generate(),
            dossier,
            addressees.opener(inbound),
            number,
            other,
            fit.dispatch(),
            examined.requestId());
    List<String> former = fit.facts().formerNumbers();
    if (place.seq() == 1 && !former.isEmpty()) {
      numbers.link(place.caseId(), inbound.partner(), former);
    }
    return place;
  }

  private void prove(EvidenceKind kind, Examined examined) {
    evidence.add(
        kind,
        examined.requestId(),
        examined.inbound().partner(),
        examined.originalDigest(),
        examined.receiptId().toString());
  }

  private static Acknowledgement answer(Examined examined, Status status, @Nullable UUID caseId) {
    return new Acknowledgement(
        status,
        examined.messageId(),
        examined.requestId(),
        caseId,
        examined.receiptId(),
        examined.inbound().receivedAt(),
        examined.originalDigest(),
        examined.receipt(),
        examined.rejection() == null ? List.of() : examined.rejection().faults(),
        examined.warnings());
  }

  /** Of a message we could not read all that came with it; it is examined again one day. */
  private List<StoredAttachment> attachments(Examined examined) {
    Examined.Fit fit = examined.fit();
    if (fit != null) {
      return materials.stored(examined.inbound(), fit.facts());
    }
    return examined.broken() == null ? List.of() : examined.inbound().attachments();
  }

  NewMessage row(Examined examined) {
    Examined.Fit fit = examined.fit();
    Inbound in = examined.inbound();
    return new NewMessage(
        examined.requestId(),
        in.partner(),
        examined.messageId(),
        in.kind(),
        in.dialect(),
        state(examined),
        fit == null ? null : fit.facts().verdict(),
        fit == null ? null : fit.facts().door(),
        fit == null ? null : fit.facts().referralVersion(),
        examined.originalDigest(),
        fit == null ? null : fit.contentDigest(),
        fit == null ? null : fit.facts().eventTime().toInstant(),
        fit == null ? null : fit.facts().sentTime().toInstant(),
        in.receivedAt(),
        examined.receiptId(),
        examined.receipt(),
        examined.rejection() == null ? null : Reasons.text(examined.rejection()),
        FaultLines.write(examined.warnings()),
        fit == null ? null : fit.matter(),
        in.original(),
        fit == null ? null : fit.canonical(),
        attachments(examined),
        new NewMessage.Index(examined.takenMs(), fit == null ? List.of() : fit.parties()));
  }
}
