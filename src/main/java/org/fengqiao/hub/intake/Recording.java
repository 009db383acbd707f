package org.fengqiao.hub.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.hub.canonical.Acknowledgement;
import org.fengqiao.hub.canonical.Acknowledgement.Status;
import org.fengqiao.hub.canonical.FaultLines;
import org.fengqiao.hub.canonical.Inbound;
import org.fengqiao.hub.canonical.StoredAttachment;
import org.fengqiao.hub.evidence.Evidence;
import org.fengqiao.hub.evidence.EvidenceKind;
import org.fengqiao.hub.ledger.Failures;
import org.fengqiao.hub.ledger.KnownMessage;
import org.fengqiao.hub.ledger.MessageState;
import org.fengqiao.hub.ledger.Messages;
import org.fengqiao.hub.ledger.NewMessage;
import org.fengqiao.hub.ledger.NextStep;
import org.fengqiao.hub.translation.TranslationFailed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes examined messages into the ledger, or finds that they are there already. Those that come
 * at the same moment are written together: each statement costs the ledger once.
 */
@Component
class Recording {

  private final Messages messages;
  private final Placing placing;
  private final MaterialCheck materials;
  private final Evidence evidence;
  private final Failures failures;
  private final Repeats repeats;

  Recording(
      Messages messages,
      Placing placing,
      MaterialCheck materials,
      Evidence evidence,
      Failures failures,
      Repeats repeats) {
    this.messages = messages;
    this.placing = placing;
    this.materials = materials;
    this.evidence = evidence;
    this.failures = failures;
    this.repeats = repeats;
  }

  /** Writes all of them; what came of each, in their order. */
  List<Recorded> record(List<Examined> all) {
    Set<UUID> entered = messages.enter(all.stream().map(this::row).toList());
    Map<UUID, Recorded> outcomes = new HashMap<>();
    List<Examined> fresh = all.stream().filter(it -> entered.contains(it.requestId())).toList();
    entered(fresh).forEach(outcomes::put);
    for (Examined examined : all) {
      if (!entered.contains(examined.requestId())) {
        outcomes.put(examined.requestId(), known(examined));
      }
    }
    return all.stream().map(it -> Objects.requireNonNull(outcomes.get(it.requestId()))).toList();
  }

  /** Its sender used the id before: for something else, for the same, or for what was refused. */
  private Recorded known(Examined examined) {
    KnownMessage earlier =
        messages.find(examined.inbound().partner(), examined.messageId()).orElseThrow();
    if (earlier.state() == MessageState.REJECTED) {
      messages.release(earlier.id());
      return record(List.of(examined)).get(0);
    }
    return new Recorded(repeats.answer(examined, earlier), null);
  }

  private Map<UUID, Recorded> entered(List<Examined> fresh) {
    evidence.add(fresh.stream().map(Recording::proof).toList());
    Map<UUID, UUID> places = placing.place(fresh);
    Map<UUID, Recorded> outcomes = new HashMap<>();
    for (Examined examined : fresh) {
      if (examined.broken() != null) {
        setAside(examined, examined.broken());
      }
      outcomes.put(examined.requestId(), outcome(examined, places.get(examined.requestId())));
    }
    return outcomes;
  }

  /** Gives a fit message its place in a case. */
  Recorded placed(Examined examined) {
    return outcome(examined, placing.place(List.of(examined)).get(examined.requestId()));
  }

  private static Recorded outcome(Examined examined, @Nullable UUID caseId) {
    return new Recorded(
        answer(examined, isRefused(examined) ? Status.REJECTED : Status.ACCEPTED, caseId), caseId);
  }

  private static boolean isRefused(Examined examined) {
    return examined.fit() == null && examined.broken() == null;
  }

  private static Evidence.Entry proof(Examined examined) {
    return new Evidence.Entry(
        isRefused(examined)
            ? EvidenceKind.SUBMISSION_REJECTION
            : EvidenceKind.SUBMISSION_ACCEPTANCE,
        examined.requestId(),
        examined.inbound().partner(),
        examined.originalDigest(),
        examined.receiptId().toString());
  }

  /** Our mapping failed, not the sender: the message is taken, and waits for a person. */
  private void setAside(Examined examined, TranslationFailed cause) {
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
  }

  private static MessageState state(Examined examined) {
    if (examined.broken() != null) {
      return MessageState.FAILED;
    }
    return examined.fit() == null ? MessageState.REJECTED : MessageState.RECEIVED;
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
        new NewMessage.Index(
            examined.takenMs(),
            fit == null ? List.of() : fit.parties(),
            in.trace(),
            in.transport()));
  }
}
