package org.fengqiao.hub.casework;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.json.CanonicalXml;
import org.fengqiao.hub.canonical.model.Message;
import org.fengqiao.hub.ledger.CaseEntry;
import org.fengqiao.hub.ledger.CaseState;
import org.fengqiao.hub.ledger.KnownMessage;
import org.fengqiao.hub.ledger.MessageState;
import org.fengqiao.hub.ledger.Messages;
import org.fengqiao.hub.ledger.clocks.ClockStore;
import org.springframework.stereotype.Component;

/**
 * What the hub says when a clock runs out, and what then comes from the centre. An answer that was
 * given, or posted, before the end stands although it came after; so does a report of mediation,
 * which the centre still owes the court (特邀规定 art 26).
 */
@Component
class OwnMessages {

  private static final String HUB = "hub";
  private static final String ANSWER = "CLK-01";
  private static final Set<MessageKind> OF_CLOCKS =
      EnumSet.of(
          MessageKind.DEADLINE_NOTICE,
          MessageKind.REFERRAL_RESPONSE,
          MessageKind.MEDIATION_OUTCOME);

  private final Messages messages;
  private final ClockStore clocks;
  private final CanonicalXml xml;

  OwnMessages(Messages messages, ClockStore clocks, CanonicalXml xml) {
    this.messages = messages;
    this.clocks = clocks;
    this.xml = xml;
  }

  /** Whether a clock of the hub's says it; other things the hub writes are no business of these. */
  static boolean isOwn(KnownMessage message) {
    return message.sender().equals(HUB) && OF_CLOCKS.contains(message.kind());
  }

  /** An end that something overtook has no effect, and nobody is told of it. */
  Decision decide(CaseEntry found, KnownMessage message) {
    if (message.kind() == MessageKind.DEADLINE_NOTICE) {
      return isOvertaken(found, message) ? nothing(found, message) : stay(found);
    }
    return CaseTable.next(found.state(), message.kind(), message.verdict())
        .<Decision>map(to -> new Decision.Apply(to, found.referralVersion()))
        .orElseGet(() -> nothing(found, message));
  }

  private static boolean isOvertaken(CaseEntry found, KnownMessage notice) {
    return ("LAPSED".equals(notice.verdict()) && found.state() != CaseState.LAPSED)
        || ("CONCLUDED".equals(notice.verdict()) && found.state() != CaseState.CONCLUDED);
  }

  private static Decision stay(CaseEntry found) {
    return new Decision.Apply(found.state(), found.referralVersion());
  }

  private static Decision nothing(CaseEntry found, KnownMessage message) {
    return new Decision.Void(
        Fault.at(
            "/" + message.kind().id(),
            RejectionCode.OUT_OF_STATE,
            found.state().name(),
            message.kind().id()));
  }

  /** What comes after an end the hub told, and still stands. */
  Optional<Decision> afterwards(CaseEntry found, KnownMessage late) {
    if (found.state() == CaseState.LAPSED
        && late.kind() == MessageKind.REFERRAL_RESPONSE
        && isInTime(found, late)) {
      return CaseTable.next(CaseState.OFFERED, late.kind(), late.verdict())
          .map(to -> new Decision.Apply(to, found.referralVersion()));
    }
    if (found.state() == CaseState.CONCLUDED
        && late.kind() == MessageKind.MEDIATION_OUTCOME
        && hubSpokeLast(found)) {
      return Optional.of(stay(found));
    }
    return Optional.empty();
  }

  private boolean isInTime(CaseEntry found, KnownMessage answer) {
    Message content = (Message) xml.readStored(messages.canonical(answer.id()));
    LocalDate done = ClockEvents.of(answer, content).get(0).stopOn();
    return clocks
        .lastDay(found.caseId(), ANSWER)
        .filter(last -> ClockStarts.isInTime(last, done))
        .isPresent();
  }

  private boolean hubSpokeLast(CaseEntry found) {
    return messages.ofCase(found.caseId()).stream()
        .filter(it -> it.kind() == MessageKind.MEDIATION_OUTCOME)
        .filter(it -> it.state() == MessageState.APPLIED)
        .reduce((earlier, later) -> later)
        .filter(OwnMessages::isOwn)
        .isPresent();
  }
}
