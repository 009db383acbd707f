package org.fengqiao.hub.console;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.ReadRequest;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.StatusAnswer;
import org.fengqiao.hub.canonical.StatusQuery;
import org.fengqiao.hub.canonical.rules.CaseNumber;
import org.fengqiao.hub.ledger.CaseEntry;
import org.fengqiao.hub.ledger.Cases;
import org.fengqiao.hub.ledger.KnownMessage;
import org.fengqiao.hub.ledger.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers partners' questions from the ledger, about their own cases and nothing else. */
@Component("inquiry")
class Inquiry {

  private final Cases cases;
  private final Messages messages;
  private final ProceedingView proceedings;

  Inquiry(Cases cases, Messages messages, ProceedingView proceedings) {
    this.cases = cases;
    this.messages = messages;
    this.proceedings = proceedings;
  }

  /** Where a case or a single message stands. */
  public StatusAnswer status(StatusQuery query) {
    Optional<KnownMessage> asked =
        Optional.ofNullable(query.messageId()).flatMap(id -> messages.find(query.partner(), id));
    Optional<CaseEntry> found =
        asked
            .flatMap(message -> Optional.ofNullable(message.caseId()))
            .or(() -> uuid(query.caseId()))
            .flatMap(cases::find)
            .or(() -> byNumber(query))
            .filter(entry -> entry.concerns(query.partner()));
    if (found.isPresent()) {
      return ofCase(query.partner(), found.get(), asked);
    }
    return asked.map(Inquiry::ofMessage).orElseThrow(Inquiry::unknown);
  }

  private Optional<CaseEntry> byNumber(StatusQuery query) {
    String number = query.caseNumber();
    return number == null
        ? Optional.empty()
        : cases.find(query.partner(), CaseNumber.canonical(number));
  }

  private StatusAnswer ofCase(String partner, CaseEntry found, Optional<KnownMessage> asked) {
    List<KnownMessage> all = messages.ofCase(found.caseId());
    KnownMessage about = asked.orElseGet(() -> all.get(all.size() - 1));
    return new StatusAnswer(
        about.id(),
        about.externalId(),
        found.caseId(),
        found.caseNumber(),
        found.referralVersion(),
        found.state().name(),
        found.state().zh(),
        found.changedAt(),
        proceedings.of(found, partner),
        all.stream().map(message -> line(partner, message)).toList());
  }

  private static StatusAnswer ofMessage(KnownMessage message) {
    return new StatusAnswer(
        message.id(),
        message.externalId(),
        null,
        null,
        message.referralVersion(),
        message.state().name(),
        null,
        message.receivedAt(),
        List.of(),
        List.of(line(message.sender(), message)));
  }

  private static StatusAnswer.Message line(String partner, KnownMessage message) {
    return new StatusAnswer.Message(
        message.externalId(),
        message.kind(),
        message.state().name(),
        message.sender().equals(partner) ? message.receiptId() : null,
        message.receivedAt());
  }

  /** Whether a partner may read an attachment: it sent it, or it was sent it. */
  public boolean mayRead(ReadRequest request) {
    return messages.mayRead(request.partner(), request.digest());
  }

  private static Optional<UUID> uuid(@Nullable String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      throw new Rejected(Fault.at("/hubCaseId", RejectionCode.VALUE_INVALID, "hubCaseId"));
    }
  }

  private static Rejected unknown() {
    return new Rejected(Fault.at("/", RejectionCode.CASE_UNKNOWN));
  }
}
