package org.fengqiao.hub.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.HandOver;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.model.ProgressState;
import org.fengqiao.hub.ledger.CaseEntry;
import org.fengqiao.hub.ledger.CaseNumbers;
import org.fengqiao.hub.ledger.CaseState;
import org.fengqiao.hub.ledger.Cases;
import org.fengqiao.hub.ledger.Deliveries;
import org.fengqiao.hub.ledger.KnownMessage;
import org.fengqiao.hub.ledger.MessageState;
import org.fengqiao.hub.ledger.Messages;
import org.fengqiao.hub.ledger.PartnerAliases;
import org.fengqiao.hub.ledger.Proceedings;
import org.fengqiao.hub.ledger.Questions;
import org.fengqiao.hub.partner.Partner;
import org.jspecify.annotations.Nullable;

/** What was decided about one message of each of some cases, gathered to be written together. */
final class Round {

  private final Map<UUID, CaseEntry> found;
  private final Notification notification;
  private final Institutions institutions;
  private final Proceedings proceedings;
  private final CaseNumbers numbers;
  private final Doubts doubts;
  private final ClockWork.Gathered clocks;
  private final List<Messages.Settled> settled = new ArrayList<>();
  private final List<Cases.Move> moves = new ArrayList<>();
  private final List<Deliveries.Due> due = new ArrayList<>();
  private final List<Cases.Admission> admitted = new ArrayList<>();
  private final List<Questions.Raised> raised = new ArrayList<>();
  private final List<Questions.Answered> answered = new ArrayList<>();
  private final List<PartnerAliases.Adopted> adopted = new ArrayList<>();
  private final List<UUID> released = new ArrayList<>();
  private final List<HandOver> screened = new ArrayList<>();

  /**
   * A round over locked cases.
   *
   * @param found the cases as they stand; kept up to date
   */
  Round(
      Map<UUID, CaseEntry> found,
      Notification notification,
      Institutions institutions,
      Proceedings proceedings,
      CaseNumbers numbers,
      Doubts doubts,
      ClockWork.Gathered clocks) {
    this.clocks = clocks;
    this.doubts = doubts;
    this.institutions = institutions;
    this.found = found;
    this.proceedings = proceedings;
    this.numbers = numbers;
    this.notification = notification;
  }

  CaseEntry at(UUID caseId) {
    return Objects.requireNonNull(found.get(caseId));
  }

  void add(KnownMessage message, Decision decision) {
    CaseEntry at = at(Objects.requireNonNull(message.caseId()));
    if (decision.takesEffect()) {
      settle(message, MessageState.APPLIED, null);
      beside(at, message);
      screen(at, message);
    }
    if (decision instanceof Decision.Apply apply) {
      due.addAll(
          OwnMessages.isOwn(message)
              ? notification.ofClock(at, message)
              : notification.forward(at, message));
      institutions.toBeTold(at, message).forEach(bank -> tell(at, message, bank));
      move(at, apply);
      clocks.add(at, message);
    } else if (decision instanceof Decision.Proceed proceed) {
      proceedings.put(at.caseId(), proceed.door(), proceed.counterpart(), proceed.to());
      notification.forward(at, message, proceed.receiver()).ifPresent(due::add);
      clocks.add(at, message);
    } else if (decision instanceof Decision.Convert convert) {
      numbers.convert(at.caseId(), convert.next(), message.id());
      due.addAll(notification.forward(at, message));
      clocks.add(at, message);
    } else if (decision instanceof Decision.Refuse refuse) {
      Fault fault = refuse.fault();
      settle(message, MessageState.REJECTED, fault.code().name() + " " + fault.path());
      due.add(notification.refuse(at, message, fault));
    } else if (decision instanceof Decision.Ask ask) {
      settled.add(new Messages.Settled(message.id(), MessageState.FLAGGED, null, ask.holdsCase()));
      ask.doubts().forEach(doubt -> raise(at, message, doubt));
    } else {
      byPeople(at, message, decision);
    }
  }

  private void byPeople(CaseEntry at, KnownMessage message, Decision decision) {
    if (decision instanceof Decision.Answer answer) {
      settle(message, MessageState.APPLIED, null);
      answered.addAll(answer.answered());
      screen(at, message);
      adopted.addAll(answer.adopted());
      released.add(at.caseId());
      Decision effect = answer.effect();
      if (effect != null) {
        add(answer.about(), effect);
      }
    } else if (decision instanceof Decision.Suspect) {
      suspect(at);
    } else if (decision instanceof Decision.Clear) {
      clear(at);
    } else if (decision instanceof Decision.Again again) {
      due.add(notification.again(at, message, again.partner()));
    } else if (decision instanceof Decision.Void nothing) {
      Fault fault = nothing.fault();
      settle(message, MessageState.REJECTED, fault.code().name() + " " + fault.path());
    }
  }

  /** The court is told; every door of confirmation stays shut until a person clears it. */
  private void suspect(CaseEntry at) {
    KnownMessage notice =
        notification.progress(
            at, ProgressState.SUSPENDED_FALSE_MEDIATION, "经人工判断涉嫌虚假调解，已中止并报告法院（特邀规定第18条）");
    due.addAll(notification.toBoth(at, notice));
    clocks.add(at, notice);
    raise(at, notice, new Doubt(RejectionCode.SHAM_STANDS, "/progress-notice/state"));
    CaseTable.next(at.state(), notice.kind(), notice.verdict())
        .ifPresent(to -> move(at, new Decision.Apply(to, at.referralVersion())));
  }

  /** A case that had ended stays ended; its doors are open again. */
  private void clear(CaseEntry at) {
    if (at.state() == CaseState.SUSPENDED_FALSE_MEDIATION) {
      KnownMessage notice =
          notification.progress(at, ProgressState.MEDIATING, "经人工核查，虚假调解嫌疑已解除，恢复调解");
      due.addAll(notification.toBoth(at, notice));
      clocks.add(at, notice);
      move(at, new Decision.Apply(CaseState.MEDIATING, at.referralVersion()));
    }
  }

  /** What may be part of a pattern over many cases is screened once this is committed. */
  private void screen(CaseEntry at, KnownMessage message) {
    if (ForScreening.is(at, message)) {
      screened.add(new HandOver("screen", at.caseId().toString(), message.id().toString()));
    }
  }

  /** What is asked although the message took effect; what was asked before is not asked again. */
  private void beside(CaseEntry at, KnownMessage message) {
    doubts.of(message).stream()
        .filter(doubt -> !doubts.stops(doubt.code().name()))
        .forEach(doubt -> raise(at, message, doubt));
  }

  private void raise(CaseEntry at, KnownMessage message, Doubt doubt) {
    raised.add(
        new Questions.Raised(
            UUID.randomUUID(), at.caseId(), message.id(), null, doubt.code().name(), doubt.path()));
  }

  private void tell(CaseEntry at, KnownMessage message, Partner institution) {
    notification.forward(at, message, institution.id()).ifPresent(due::add);
    admitted.add(new Cases.Admission(at.caseId(), institution.id()));
  }

  private void settle(KnownMessage message, MessageState state, @Nullable String why) {
    settled.add(new Messages.Settled(message.id(), state, why));
  }

  private void move(CaseEntry at, Decision.Apply apply) {
    if (at.state() != apply.to() || at.referralVersion() != apply.version()) {
      moves.add(new Cases.Move(at.caseId(), apply.to(), apply.version()));
      found.put(at.caseId(), at.moved(apply.to(), apply.version()));
    }
  }

  /** Writes all of it, and says which deliveries are due now. */
  List<HandOver> write(
      Messages messages,
      Cases cases,
      Deliveries deliveries,
      Questions questions,
      Adoptions adoptions) {
    messages.settle(settled);
    cases.move(moves);
    admitted.forEach(cases::admit);
    questions.answer(answered);
    adoptions.adopt(adopted);
    questions.raise(raised);
    clocks.write();
    Stream<HandOver> sent =
        deliveries.decide(due).stream().filter(Notification::isDueNow).map(notification::handOver);
    return Stream.of(sent, released.stream().map(Round::signal), screened.stream())
        .flatMap(work -> work)
        .toList();
  }

  /** What waited behind a message that a person decided about goes on. */
  private static HandOver signal(UUID caseId) {
    return new HandOver("casework", caseId.toString(), caseId.toString());
  }
}
