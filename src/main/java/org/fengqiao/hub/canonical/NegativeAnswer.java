package org.fengqiao.hub.canonical;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.fengqiao.hub.canonical.model.CaseReference;
import org.fengqiao.hub.canonical.model.FaultReport;
import org.fengqiao.hub.canonical.model.Header;
import org.fengqiao.hub.canonical.model.RejectionNotice;
import org.fengqiao.hub.canonical.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Writes the {@code rejection} a sender gets when its message ends without effect or without
 * delivery: which message, at what stage, and every reason with its remedy.
 */
public final class NegativeAnswer {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private NegativeAnswer() {}

  /**
   * Builds the document.
   *
   * @param id the hub's id of this answer
   * @param receiver who is told
   * @param rejectedId the receiver's own id of the message it is about
   * @param rejectedKind what that message was
   * @param caseId the hub's case
   * @param caseNumber canonical 案号, if the case has one
   * @param stage where the message ended
   * @param rejection why
   * @param at when
   */
  public static RejectionNotice of(
      UUID id,
      String receiver,
      String rejectedId,
      MessageKind rejectedKind,
      UUID caseId,
      @Nullable String caseNumber,
      Stage stage,
      Rejection rejection,
      Instant at) {
    OffsetDateTime time = at.atZone(CHINA).toOffsetDateTime();
    RejectionNotice notice = new RejectionNotice();
    notice.setHeader(header(id, receiver, rejectedId, time));
    notice.setCaseReference(reference(caseId, caseNumber));
    notice.setRejectedMessageId(rejectedId);
    notice.setRejectedKind(rejectedKind.id());
    notice.setStage(stage);
    notice.setRejectedAt(time);
    rejection.faults().forEach(fault -> notice.getFaults().add(report(fault)));
    return notice;
  }

  private static Header header(UUID id, String receiver, String inReplyTo, OffsetDateTime time) {
    Header header = new Header();
    header.setMessageId(id.toString());
    header.setSender("hub");
    header.setReceiver(receiver);
    header.setEventTime(time);
    header.setSentTime(time);
    header.setInReplyTo(inReplyTo);
    header.setHubMessageId(id.toString());
    return header;
  }

  private static CaseReference reference(UUID caseId, @Nullable String caseNumber) {
    CaseReference reference = new CaseReference();
    reference.setHubCaseId(caseId.toString());
    reference.setCaseNumber(caseNumber);
    return reference;
  }

  private static FaultReport report(Fault fault) {
    FaultReport report = new FaultReport();
    report.setCode(fault.code().name());
    report.setNumber(fault.code().number());
    report.setPath(fault.path());
    report.setTextZh(fault.textZh());
    report.setTextEn(fault.textEn());
    report.setRemedyZh(fault.code().remedyZh());
    report.setRemedyEn(fault.code().remedyEn());
    return report;
  }
}
