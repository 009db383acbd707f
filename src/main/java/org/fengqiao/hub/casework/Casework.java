package org.fengqiao.hub.casework;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.hub.canonical.HandOver;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.ledger.CaseEntry;
import org.fengqiao.hub.ledger.CaseNumbers;
import org.fengqiao.hub.ledger.Cases;
import org.fengqiao.hub.ledger.Deliveries;
import org.fengqiao.hub.ledger.Failures;
import org.fengqiao.hub.ledger.KnownMessage;
import org.fengqiao.hub.ledger.MessageState;
import org.fengqiao.hub.ledger.Messages;
import org.fengqiao.hub.ledger.NextStep;
import org.fengqiao.hub.ledger.Proceedings;
import org.fengqiao.hub.ledger.Questions;
import org.springframework.stereotype.Component;

/**
 * The steps of the route {@code casework}. The queue only says "these cases have work"; the ledger
 * says what and in which order. So a signal that comes twice, late or out of order changes nothing.
 */
@Component("casework")
class Casework {

  private final Cases cases;
  private final Messages messages;
  private final CaseRules rules;
  private final Notification notification;
  private final Institutions institutions;
  private final Deliveries deliveries;
  private final Proceedings proceedings;
  private final CaseNumbers numbers;
  private final Questions questions;
  private final Doubts doubts;
  private final Failures failures;
  private final ClockWork clocks;
  private final Adoptions adoptions;

  Casework(
      Cases cases,
      Messages messages,
      CaseRules rules,
      Notification notification,
      Institutions institutions,
      Deliveries deliveries,
      Proceedings proceedings,
      CaseNumbers numbers,
      Questions questions,
      Doubts doubts,
      Failures failures,
      ClockWork clocks,
      Adoptions adoptions) {
    this.clocks = clocks;
    this.adoptions = adoptions;
    this.questions = questions;
    this.doubts = doubts;
    this.cases = cases;
    this.messages = messages;
    this.rules = rules;
    this.notification = notification;
    this.institutions = institutions;
    this.deliveries = deliveries;
    this.proceedings = proceedings;
    this.numbers = numbers;
    this.failures = failures;
  }

  /**
   * Applies everything that waits in the cases' inboxes, each in its order. Stops before a message
   * that waits for a person. Many cases together cost the ledger hardly more than one.
   *
   * @param signal case ids, separated by commas
   * @return what the outbox must hand over when the transaction commits
   */
  public List<HandOver> advance(String signal) {
    List<UUID> ids = Arrays.stream(signal.split(",")).map(UUID::fromString).distinct().toList();
    Map<UUID, CaseEntry> found = new HashMap<>();
    cases.lock(ids).forEach(entry -> found.put(entry.caseId(), entry));
    Map<UUID, Deque<KnownMessage>> inboxes = inboxes(cases.pending(ids));
    List<HandOver> work = new ArrayList<>();
    while (!inboxes.isEmpty()) {
      work.addAll(round(found, inboxes));
    }
    return work;
  }

  private static Map<UUID, Deque<KnownMessage>> inboxes(List<KnownMessage> pending) {
    Map<UUID, Deque<KnownMessage>> inboxes = new LinkedHashMap<>();
    for (KnownMessage message : pending) {
      inboxes
          .computeIfAbsent(Objects.requireNonNull(message.caseId()), id -> new ArrayDeque<>())
          .add(message);
    }
    return inboxes;
  }

  /** One message of each case, written before the next is decided: rules read the ledger. */
  private List<HandOver> round(Map<UUID, CaseEntry> found, Map<UUID, Deque<KnownMessage>> inboxes) {
    Round round =
        new Round(found, notification, institutions, proceedings, numbers, doubts, clocks.gather());
    for (Map.Entry<UUID, Deque<KnownMessage>> inbox : inboxes.entrySet()) {
      KnownMessage message = inbox.getValue().remove();
      Decision decision = rules.decide(round.at(inbox.getKey()), message);
      round.add(message, decision);
      if (decision instanceof Decision.Ask ask && ask.holdsCase()) {
        inbox.getValue().removeIf(next -> next.kind() != MessageKind.OPERATOR_DECISION);
      }
    }
    inboxes.values().removeIf(Deque::isEmpty);
    return round.write(messages, cases, deliveries, questions, adoptions);
  }

  /** Sets the message that could not be decided aside for a person; a fault of ours. */
  public void setAside(String caseId, Exception cause) {
    List<UUID> ids = List.of(UUID.fromString(caseId));
    cases.lock(ids);
    Optional<KnownMessage> first = cases.pending(ids).stream().findFirst();
    first.ifPresent(
        message -> {
          messages.settle(List.of(new Messages.Settled(message.id(), MessageState.FAILED, null)));
          failures.record(
              new Failures.Place(
                  "casework",
                  message.id(),
                  null,
                  message.caseId(),
                  message.sender(),
                  message.kind()),
              cause,
              Failures.Owner.HUB,
              NextStep.MEND_CAUSE);
        });
  }
}
