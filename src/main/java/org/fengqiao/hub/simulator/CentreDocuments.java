package org.fengqiao.hub.simulator;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.fengqiao.hub.canonical.model.CaseReference;
import org.fengqiao.hub.canonical.model.CaseReferral;
import org.fengqiao.hub.canonical.model.ComplaintDecision;
import org.fengqiao.hub.canonical.model.ComplaintResult;
import org.fengqiao.hub.canonical.model.ComplaintTransfer;
import org.fengqiao.hub.canonical.model.ConfirmationRequest;
import org.fengqiao.hub.canonical.model.ConfirmationSupplement;
import org.fengqiao.hub.canonical.model.ConsentRequest;
import org.fengqiao.hub.canonical.model.Decision;
import org.fengqiao.hub.canonical.model.DefaultReport;
import org.fengqiao.hub.canonical.model.Door;
import org.fengqiao.hub.canonical.model.Header;
import org.fengqiao.hub.canonical.model.Material;
import org.fengqiao.hub.canonical.model.MediationOutcome;
import org.fengqiao.hub.canonical.model.Mediator;
import org.fengqiao.hub.canonical.model.Message;
import org.fengqiao.hub.canonical.model.Party;
import org.fengqiao.hub.canonical.model.ProgressNotice;
import org.fengqiao.hub.canonical.model.ProgressState;
import org.fengqiao.hub.canonical.model.ReferralResponse;
import org.fengqiao.hub.canonical.model.SupplementKind;
import org.jspecify.annotations.Nullable;

/**
 * What the centre's clerks write: the answer, the progress notice and the outcome of a referral,
 * the request to confirm its agreement, and what follows from the decision.
 */
final class CentreDocuments {

  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");

  private final Clock clock;

  CentreDocuments(Clock clock) {
    this.clock = clock;
  }

  ComplaintResult complaint(
      ComplaintTransfer complaint,
      String messageId,
      ComplaintDecision decision,
      @Nullable Material agreement) {
    OffsetDateTime now = now();
    ComplaintResult answer = new ComplaintResult();
    Header header = new Header();
    header.setMessageId(messageId);
    header.setEventTime(now);
    header.setSentTime(now);
    header.setInReplyTo(complaint.getHeader().getMessageId());
    answer.setHeader(header);
    CaseReference reference = new CaseReference();
    reference.setHubCaseId(complaint.getCaseReference().getHubCaseId());
    answer.setCaseReference(reference);
    answer.setComplaintNo(complaint.getComplaintNo());
    answer.setDecision(decision);
    answer.setDecidedAt(now);
    if (decision == ComplaintDecision.NOT_MEDIABLE) {
      answer.setReasonCode("UNSUITABLE");
      answer.setReasonText("所反映事项不是消费投诉，不属于调解范围。");
    } else if (decision == ComplaintDecision.AGREED) {
      answer.setAgreedAmount(complaint.getAmount());
    }
    if (agreement != null) {
      answer.setMaterials(List.of(agreement));
    }
    return answer;
  }

  ReferralResponse response(
      CaseReferral referral, int version, String messageId, CentreScript.Ending ending) {
    OffsetDateTime now = now();
    ReferralResponse response = headed(new ReferralResponse(), referral, version, messageId, now);
    response.setDecidedAt(now);
    if (ending == CentreScript.Ending.DECLINED) {
      response.setDecision(Decision.DECLINED);
      response.setReasonCode("OUT_OF_EXPERTISE");
      response.setReasonText("争议所涉专业领域超出本中心现有调解员的专长。");
    } else {
      response.setDecision(Decision.ACCEPTED);
      response.setMediators(mediators());
      response.setMaterialsSignedAt(now);
    }
    return response;
  }

  ConsentRequest consent(CaseReferral referral, int version, String messageId, Party institution) {
    OffsetDateTime now = now();
    ConsentRequest request = headed(new ConsentRequest(), referral, version, messageId, now);
    request.setPartyId(institution.getPartyId());
    request.setInstitutionNumber(institution.getIds().get(0).getNumber());
    request.setAskedAt(now);
    request.setAnswerBy(now.toLocalDate().plusDays(3));
    request.setSummary(referral.getDisputeFacts());
    return request;
  }

  ProgressNotice progress(CaseReferral referral, int version, String messageId) {
    OffsetDateTime now = now();
    ProgressNotice notice = headed(new ProgressNotice(), referral, version, messageId, now);
    notice.setState(ProgressState.MEDIATING);
    notice.setStateSince(now);
    notice.setMediators(mediators());
    notice.setRemark("双方当事人均已到场，正在调解。");
    return notice;
  }

  MediationOutcome outcome(
      CaseReferral referral,
      int version,
      String messageId,
      CentreScript.Ending ending,
      @Nullable Material paper,
      @Nullable Door door) {
    OffsetDateTime now = now();
    MediationOutcome outcome = headed(new MediationOutcome(), referral, version, messageId, now);
    outcome.setConcludedAt(now);
    outcome.setMediators(mediators());
    new OutcomeContent(referral, now, ending, paper).fill(outcome);
    if (door == Door.NOTARISATION) {
      Arrears.split(outcome.getAgreement(), now.toLocalDate());
    }
    return outcome;
  }

  /** 确认申请, by all parties of the agreement together. */
  ConfirmationRequest confirmation(
      CaseReferral referral, int version, String messageId, MediationOutcome outcome, Door door) {
    OffsetDateTime now = now();
    ConfirmationRequest request =
        headed(new ConfirmationRequest(), referral, version, messageId, now);
    new ConfirmationContent(outcome, now).fill(request, door);
    return request;
  }

  /** 签收: the commission's statement was signed for by all. */
  ConfirmationSupplement signedFor(CaseReferral referral, int version, String messageId) {
    ConfirmationSupplement supplement =
        headed(new ConfirmationSupplement(), referral, version, messageId, now());
    supplement.setDoor(Door.ARBITRATION);
    supplement.setKind(SupplementKind.SIGNED_FOR);
    supplement.setText("双方当事人均已签收仲裁调解书。");
    return supplement;
  }

  /** 违约报告: the first instalment of what the notary certified was not paid. */
  DefaultReport defaulted(
      CaseReferral referral,
      int version,
      String messageId,
      MediationOutcome outcome,
      String certificate) {
    OffsetDateTime now = now();
    DefaultReport report = headed(new DefaultReport(), referral, version, messageId, now);
    report.setCertificateNumber(certificate);
    report.setReportedAt(now);
    Arrears.report(outcome.getAgreement(), report);
    return report;
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock.withZone(QINGDAO)).truncatedTo(ChronoUnit.SECONDS);
  }

  private static <M extends Message> M headed(
      M message, CaseReferral referral, int version, String messageId, OffsetDateTime now) {
    Header header = new Header();
    header.setMessageId(messageId);
    header.setEventTime(now);
    header.setSentTime(now);
    header.setInReplyTo(referral.getHeader().getMessageId());
    message.setHeader(header);
    CaseReference given = referral.getCaseReference();
    CaseReference reference = new CaseReference();
    reference.setHubCaseId(given.getHubCaseId());
    reference.setCourtId(given.getCourtId());
    reference.setCourtCode(given.getCourtCode());
    reference.setCaseNumber(given.getCaseNumber());
    reference.setCourtInternalId(given.getCourtInternalId());
    reference.setReferralVersion(version);
    message.setCaseReference(reference);
    return message;
  }

  private static List<Mediator> mediators() {
    Mediator mediator = new Mediator();
    mediator.setMediatorId("QD-TJ-0017");
    mediator.setName("调解员甲");
    return List.of(mediator);
  }
}
