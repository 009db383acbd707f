package org.fengqiao.hub.channel;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.fengqiao.hub.canonical.StatusAnswer;
import org.fengqiao.hub.channel.court.Acknowledgement;
import org.fengqiao.hub.channel.court.Coded;
import org.fengqiao.hub.channel.court.Fault;
import org.fengqiao.hub.channel.court.MessageState;
import org.fengqiao.hub.channel.court.ProceedingState;
import org.fengqiao.hub.channel.court.ReferralStatus;
import org.fengqiao.hub.channel.court.Status;
import org.jspecify.annotations.Nullable;

/** The hub's answers in the words of the courts' contract. */
final class CourtWords {

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

  private CourtWords() {}

  static Acknowledgement acknowledgement(org.fengqiao.hub.canonical.Acknowledgement from) {
    Acknowledgement to = new Acknowledgement();
    to.setStatus(Status.fromValue(from.status().name()));
    to.setMessageId(from.messageId());
    to.setRequestId(from.requestId().toString());
    to.setHubCaseId(text(from.caseId()));
    to.setReceiptId(from.receiptId().toString());
    to.setReceivedAt(local(from.receivedAt()));
    to.setDigest(from.digest());
    to.setReceipt(from.receipt());
    from.faults().forEach(fault -> to.getFault().add(fault(fault)));
    from.warnings().forEach(warning -> to.getWarning().add(fault(warning)));
    return to;
  }

  static ReferralStatus status(StatusAnswer from, Instant now) {
    ReferralStatus to = new ReferralStatus();
    to.setStatus(Status.ACCEPTED);
    to.setMessageId(from.messageId());
    to.setRequestId(from.requestId().toString());
    to.setHubCaseId(text(from.caseId()));
    to.setReceivedAt(local(now));
    to.setCaseNumber(from.caseNumber());
    to.setReferralVersion(from.referralVersion());
    if (from.state() != null) {
      Coded state = new Coded();
      state.setCode(from.state());
      state.setName(from.stateName());
      to.setState(state);
    }
    to.setSince(from.since() == null ? null : local(from.since()));
    from.messages().forEach(message -> to.getMessage().add(message(message)));
    from.proceedings().forEach(at -> to.getProceeding().add(proceeding(at)));
    return to;
  }

  private static ProceedingState proceeding(StatusAnswer.Proceeding from) {
    ProceedingState to = new ProceedingState();
    to.setDoor(from.door().value());
    to.setCounterpart(from.counterpart());
    Coded state = new Coded();
    state.setCode(from.state());
    state.setName(from.stateName());
    to.setState(state);
    to.setSince(local(from.since()));
    return to;
  }

  private static MessageState message(StatusAnswer.Message from) {
    MessageState to = new MessageState();
    to.setMessageId(from.messageId());
    to.setKind(from.kind().id());
    to.setStatus(from.status());
    to.setReceiptId(text(from.receiptId()));
    to.setAt(local(from.at()));
    return to;
  }

  private static Fault fault(org.fengqiao.hub.canonical.Fault from) {
    FaultText words = FaultText.of(from);
    Fault to = new Fault();
    to.setCode(words.code());
    to.setNumber(words.number());
    to.setPath(words.path());
    to.setTextZh(words.textZh());
    to.setTextEn(words.textEn());
    to.setRemedyZh(words.remedyZh());
    to.setRemedyEn(words.remedyEn());
    return to;
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }

  private static String local(Instant instant) {
    return LOCAL.format(instant);
  }
}
