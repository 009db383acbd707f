package org.fengqiao.hub.casework;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.HandOver;
import org.fengqiao.hub.ledger.CaseEntry;
import org.fengqiao.hub.ledger.Cases;
import org.fengqiao.hub.ledger.Failures;
import org.fengqiao.hub.ledger.KnownMessage;
import org.fengqiao.hub.ledger.MessageState;
import org.fengqiao.hub.ledger.Messages;
import org.springframework.stereotype.Component;

/**
 * The steps of the route {@code casework}. The queue only says "this case has work"; the ledger
 * says what and in which order. So a signal that comes twice, late or out of order changes nothing.
 */
@Component("casework")
class Casework {

  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
  private final Cases cases;
  private final Messages messages;
  private final CaseRules rules;
  private final Notification notification;
  private final Failures failures;

  Casework(
      Cases cases,
      Messages messages,
      CaseRules rules,
      Notification notification,
      Failures failures) {
    this.cases = cases;
    this.messages = messages;
    this.rules = rules;
    this.notification = notification;
    this.failures = failures;
  }

  /**
   * Applies everything that waits in a case's inbox, in order. Stops before a message that waits
   * for a person.
   *
   * @return what the outbox must hand over when the transaction commits
   */
  public List<HandOver> advance(String caseId) {
    CaseEntry found = cases.lock(UUID.fromString(caseId));
    List<HandOver> work = new ArrayList<>();
    for (KnownMessage message : cases.pending(found.caseId())) {
      Decision decision = rules.decide(found, message);
      found = carryOut(found, message, decision, work);
    }
    return work;
  }

  private CaseEntry carryOut(
      CaseEntry found, KnownMessage message, Decision decision, List<HandOver> work) {
    if (decision instanceof Decision.Apply apply) {
      messages.settle(message.id(), MessageState.APPLIED, null);
      notification.forward(found, message).ifPresent(work::add);
      return moved(found, apply);
    }
    if (decision instanceof Decision.Refuse refuse) {
      Fault fault = refuse.fault();
      messages.settle(
          message.id(), MessageState.REJECTED, fault.code().name() + " " + fault.path());
      notification.refuse(ids.generate(), found, message, fault).ifPresent(work::add);
      return found;
    }
    messages.settle(message.id(), MessageState.FLAGGED, null);
    return found;
  }

  private CaseEntry moved(CaseEntry found, Decision.Apply apply) {
    if (found.state() == apply.to() && found.referralVersion() == apply.version()) {
      return found;
    }
    cases.move(found.caseId(), apply.to(), apply.version());
    return new CaseEntry(
        found.caseId(),
        found.court(),
        found.caseNumber(),
        found.centre(),
        apply.to(),
        apply.version(),
        found.openedAt(),
        found.changedAt());
  }

  /** Sets the message that could not be decided aside for a person; a fault of ours. */
  public void setAside(String caseId, Exception cause) {
    UUID id = UUID.fromString(caseId);
    cases.lock(id);
    Optional<KnownMessage> first = cases.pending(id).stream().findFirst();
    first.ifPresent(
        message -> {
          messages.settle(message.id(), MessageState.FAILED, null);
          failures.record(
              message.id(),
              null,
              id,
              "casework",
              cause,
              Failures.Owner.HUB,
              "mend the cause, then replay the message");
        });
  }
}
