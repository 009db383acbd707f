package org.fengqiao.hub.delivery;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejection;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.model.Stage;
import org.fengqiao.hub.ledger.CaseEntry;
import org.fengqiao.hub.ledger.Cases;
import org.fengqiao.hub.ledger.Deliveries;
import org.fengqiao.hub.ledger.DeliveryEntry;
import org.fengqiao.hub.ledger.HubMessages;
import org.fengqiao.hub.ledger.KnownMessage;
import org.fengqiao.hub.ledger.Messages;
import org.fengqiao.hub.ledger.Questions;
import org.fengqiao.hub.partner.Partners;
import org.springframework.stereotype.Component;

/** No silent end: who learns that a message could not be delivered. */
@Component
class Undelivered {

  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
  private final Cases cases;
  private final Messages messages;
  private final HubMessages hubMessages;
  private final Deliveries deliveries;
  private final Partners partners;
  private final Questions questions;

  Undelivered(
      Cases cases,
      Messages messages,
      HubMessages hubMessages,
      Deliveries deliveries,
      Partners partners,
      Questions questions) {
    this.cases = cases;
    this.messages = messages;
    this.hubMessages = hubMessages;
    this.deliveries = deliveries;
    this.partners = partners;
    this.questions = questions;
  }

  /**
   * Tells the sender, unless it is the hub.
   *
   * @param more what kept the hub from even asking the partner, if something did
   * @return the delivery of the answer
   */
  List<DeliveryEntry> tell(DeliveryEntry failed, String reason, Optional<Fault> more) {
    CaseEntry found = cases.find(failed.caseId()).orElseThrow();
    KnownMessage message = messages.find(failed.messageId()).orElseThrow();
    if (partners.find(message.sender()).isEmpty()) {
      return List.of();
    }
    Fault notDelivered = Fault.at("/", RejectionCode.NOT_DELIVERED, failed.partner(), reason);
    Rejection why = new Rejection(Stream.concat(Stream.of(notDelivered), more.stream()).toList());
    KnownMessage answer = hubMessages.reject(ids.generate(), found, message, Stage.DELIVERY, why);
    return deliveries.decide(
        List.of(
            new Deliveries.Due(
                ids.generate(),
                answer.id(),
                found.caseId(),
                answer.seq() == null ? 0 : answer.seq(),
                message.sender(),
                answer.kind(),
                partners.byId(message.sender()).outbound(answer.kind()).isCollected())));
  }

  /** A person may have it sent once more, when the cause is gone. */
  void ask(DeliveryEntry failed, Fault fault) {
    questions.raise(
        List.of(
            new Questions.Raised(
                ids.generate(),
                failed.caseId(),
                failed.messageId(),
                failed.deliveryId(),
                fault.code().name(),
                fault.path())));
  }
}
