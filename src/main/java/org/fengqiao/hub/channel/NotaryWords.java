package org.fengqiao.hub.channel;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.fengqiao.hub.canonical.StatusAnswer;
import org.fengqiao.hub.channel.notary.Acknowledgement;
import org.fengqiao.hub.channel.notary.Coded;
import org.fengqiao.hub.channel.notary.Fault;
import org.fengqiao.hub.channel.notary.MatterStatus;
import org.fengqiao.hub.channel.notary.Status;
import org.jspecify.annotations.Nullable;

/** The hub's answers in the words of the notaries' contract. */
final class NotaryWords {

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

  private NotaryWords() {}

  static Acknowledgement acknowledgement(org.fengqiao.hub.canonical.Acknowledgement from) {
    Acknowledgement to = new Acknowledgement();
    to.setStatus(Status.fromValue(from.status().name()));
    to.setMessageId(from.messageId());
    to.setRequestId(from.requestId().toString());
    to.setHubCaseId(text(from.caseId()));
    to.setReceiptId(from.receiptId().toString());
    to.setReceivedAt(LOCAL.format(from.receivedAt()));
    to.setDigest(from.digest());
    to.setReceipt(from.receipt());
    from.faults().forEach(fault -> to.getFault().add(fault(fault)));
    from.warnings().forEach(warning -> to.getWarning().add(fault(warning)));
    return to;
  }

  /** Of the case a notary sees its own matter, and nothing of what the mediation was about. */
  static MatterStatus status(StatusAnswer from, Instant now) {
    MatterStatus to = new MatterStatus();
    to.setMessageId(from.messageId());
    to.setRequestId(from.requestId().toString());
    to.setHubCaseId(text(from.caseId()));
    to.setAskedAt(LOCAL.format(now));
    from.proceedings().forEach(at -> proceeding(at, to));
    return to;
  }

  private static void proceeding(StatusAnswer.Proceeding from, MatterStatus to) {
    Coded state = new Coded();
    state.setCode(from.state());
    state.setName(from.stateName());
    to.setState(state);
    to.setSince(LOCAL.format(from.since()));
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
}
