package org.fengqiao.hub.canonical;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.hub.canonical.model.CaseConversion;
import org.fengqiao.hub.canonical.model.CaseReference;
import org.fengqiao.hub.canonical.model.CaseReferral;
import org.fengqiao.hub.canonical.model.CodeTable;
import org.fengqiao.hub.canonical.model.ComplaintResult;
import org.fengqiao.hub.canonical.model.ComplaintTransfer;
import org.fengqiao.hub.canonical.model.ComplaintWithdrawal;
import org.fengqiao.hub.canonical.model.ConfirmationDecision;
import org.fengqiao.hub.canonical.model.ConfirmationRequest;
import org.fengqiao.hub.canonical.model.ConfirmationSupplement;
import org.fengqiao.hub.canonical.model.ConsentAnswer;
import org.fengqiao.hub.canonical.model.ConsentRequest;
import org.fengqiao.hub.canonical.model.DeadlineNotice;
import org.fengqiao.hub.canonical.model.DefaultReport;
import org.fengqiao.hub.canonical.model.Header;
import org.fengqiao.hub.canonical.model.JointAnswer;
import org.fengqiao.hub.canonical.model.JointInvitation;
import org.fengqiao.hub.canonical.model.JointResult;
import org.fengqiao.hub.canonical.model.JointSession;
import org.fengqiao.hub.canonical.model.LegalEvent;
import org.fengqiao.hub.canonical.model.MaterialReturn;
import org.fengqiao.hub.canonical.model.MediationOutcome;
import org.fengqiao.hub.canonical.model.Message;
import org.fengqiao.hub.canonical.model.OperatorDecision;
import org.fengqiao.hub.canonical.model.ProgressNotice;
import org.fengqiao.hub.canonical.model.Receipt;
import org.fengqiao.hub.canonical.model.ReferralAmendment;
import org.fengqiao.hub.canonical.model.ReferralResponse;
import org.fengqiao.hub.canonical.model.ReferralWithdrawal;
import org.fengqiao.hub.canonical.model.RejectionNotice;
import org.fengqiao.hub.canonical.model.ReturnAcknowledgement;
import org.fengqiao.hub.canonical.model.RiskFeedback;
import org.fengqiao.hub.canonical.model.RiskWarning;
import org.fengqiao.hub.canonical.model.StatisticsReturn;

/** What all canonical messages have in common: their kind, header and case. */
public final class Messages {

  private static final Map<MessageKind, Class<?>> TYPES = types();

  private Messages() {}

  /** The class that holds messages of a kind. */
  public static Class<?> type(MessageKind kind) {
    return Objects.requireNonNull(TYPES.get(kind));
  }

  /** The kind of a message; an object that is none is a programming error. */
  public static MessageKind kind(Object message) {
    return TYPES.entrySet().stream()
        .filter(entry -> entry.getValue() == message.getClass())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not a message: " + message.getClass()));
  }

  /** The header of a message of any kind. */
  public static Header header(Object message) {
    if (message instanceof Message aboutCase) {
      return aboutCase.getHeader();
    }
    return message instanceof Receipt receipt
        ? receipt.getHeader()
        : ((RejectionNotice) message).getHeader();
  }

  /** The case a message is about; receipts and rejections may have none. */
  public static Optional<CaseReference> caseReference(Object message) {
    if (message instanceof Message aboutCase) {
      return Optional.ofNullable(aboutCase.getCaseReference());
    }
    return Optional.ofNullable(
        message instanceof Receipt receipt
            ? receipt.getCaseReference()
            : ((RejectionNotice) message).getCaseReference());
  }

  private static Map<MessageKind, Class<?>> types() {
    var types = new EnumMap<MessageKind, Class<?>>(MessageKind.class);
    types.put(MessageKind.CASE_REFERRAL, CaseReferral.class);
    types.put(MessageKind.REFERRAL_RESPONSE, ReferralResponse.class);
    types.put(MessageKind.REFERRAL_AMENDMENT, ReferralAmendment.class);
    types.put(MessageKind.REFERRAL_WITHDRAWAL, ReferralWithdrawal.class);
    types.put(MessageKind.PROGRESS_NOTICE, ProgressNotice.class);
    types.put(MessageKind.MEDIATION_OUTCOME, MediationOutcome.class);
    types.put(MessageKind.MATERIAL_RETURN, MaterialReturn.class);
    types.put(MessageKind.CASE_CONVERSION, CaseConversion.class);
    types.put(MessageKind.CONFIRMATION_REQUEST, ConfirmationRequest.class);
    types.put(MessageKind.CONFIRMATION_SUPPLEMENT, ConfirmationSupplement.class);
    types.put(MessageKind.CONFIRMATION_DECISION, ConfirmationDecision.class);
    types.put(MessageKind.DEFAULT_REPORT, DefaultReport.class);
    types.put(MessageKind.CONSENT_REQUEST, ConsentRequest.class);
    types.put(MessageKind.CONSENT_ANSWER, ConsentAnswer.class);
    types.put(MessageKind.COMPLAINT_TRANSFER, ComplaintTransfer.class);
    types.put(MessageKind.COMPLAINT_RESULT, ComplaintResult.class);
    types.put(MessageKind.COMPLAINT_WITHDRAWAL, ComplaintWithdrawal.class);
    types.put(MessageKind.RISK_WARNING, RiskWarning.class);
    types.put(MessageKind.RISK_FEEDBACK, RiskFeedback.class);
    types.put(MessageKind.STATISTICS_RETURN, StatisticsReturn.class);
    types.put(MessageKind.RETURN_ACKNOWLEDGEMENT, ReturnAcknowledgement.class);
    types.put(MessageKind.JOINT_INVITATION, JointInvitation.class);
    types.put(MessageKind.JOINT_ANSWER, JointAnswer.class);
    types.put(MessageKind.JOINT_SESSION, JointSession.class);
    types.put(MessageKind.JOINT_RESULT, JointResult.class);
    types.put(MessageKind.DEADLINE_NOTICE, DeadlineNotice.class);
    types.put(MessageKind.LEGAL_EVENT, LegalEvent.class);
    types.put(MessageKind.CODE_TABLE, CodeTable.class);
    types.put(MessageKind.OPERATOR_DECISION, OperatorDecision.class);
    types.put(MessageKind.RECEIPT, Receipt.class);
    types.put(MessageKind.REJECTION, RejectionNotice.class);
    return types;
  }
}
