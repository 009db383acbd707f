package org.fengqiao.hub.canonical;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.hub.canonical.model.CaseReference;
import org.fengqiao.hub.canonical.model.CaseReferral;
import org.fengqiao.hub.canonical.model.ComplaintResult;
import org.fengqiao.hub.canonical.model.ComplaintTransfer;
import org.fengqiao.hub.canonical.model.ConfirmationDecision;
import org.fengqiao.hub.canonical.model.ConfirmationRequest;
import org.fengqiao.hub.canonical.model.ConfirmationSupplement;
import org.fengqiao.hub.canonical.model.ConsentAnswer;
import org.fengqiao.hub.canonical.model.DeadlineNotice;
import org.fengqiao.hub.canonical.model.DefaultReport;
import org.fengqiao.hub.canonical.model.Door;
import org.fengqiao.hub.canonical.model.Header;
import org.fengqiao.hub.canonical.model.JointAnswer;
import org.fengqiao.hub.canonical.model.JointInvitation;
import org.fengqiao.hub.canonical.model.JointResult;
import org.fengqiao.hub.canonical.model.LegalEvent;
import org.fengqiao.hub.canonical.model.LinkedNumber;
import org.fengqiao.hub.canonical.model.Material;
import org.fengqiao.hub.canonical.model.MaterialReturn;
import org.fengqiao.hub.canonical.model.MediationOutcome;
import org.fengqiao.hub.canonical.model.Message;
import org.fengqiao.hub.canonical.model.OperatorDecision;
import org.fengqiao.hub.canonical.model.ProgressNotice;
import org.fengqiao.hub.canonical.model.Referral;
import org.fengqiao.hub.canonical.model.ReferralResponse;
import org.fengqiao.hub.canonical.model.ReferralWithdrawal;
import org.fengqiao.hub.canonical.model.ReturnAcknowledgement;
import org.fengqiao.hub.canonical.model.RiskFeedback;
import org.fengqiao.hub.canonical.model.StatisticsReturn;
import org.jspecify.annotations.Nullable;

/**
 * What the hub must know of a message to place it: the rest of the document is for its receiver.
 *
 * @param messageId the sender's id
 * @param eventTime when it happened
 * @param sentTime when it was sent
 * @param hubCaseId the hub's case, when the sender names it
 * @param caseNumber canonical 案号, or the number of the file it opens or belongs to, when the sender
 *     names it
 * @param addressee who it is for, when the sender names somebody
 * @param lead the partner it says it comes from, where it says so
 * @param referralVersion the version it carries or quotes; 1 when it says nothing
 * @param verdict what it decides: ACCEPTED, R01_AGREED, MEDIATING, COURT_RECALL …
 * @param door the door of confirmation it is about, when it is about one
 * @param formerNumbers numbers the court gave the case before, where it says so
 * @param materials the materials it names
 */
public record Facts(
    String messageId,
    OffsetDateTime eventTime,
    OffsetDateTime sentTime,
    @Nullable UUID hubCaseId,
    @Nullable String caseNumber,
    @Nullable String addressee,
    @Nullable String lead,
    int referralVersion,
    @Nullable String verdict,
    @Nullable Door door,
    List<String> formerNumbers,
    List<Material> materials) {

  private static final String DEFAULT_REPORT = "DEFAULT_REPORT";

  /** Reads the facts of any message that belongs to a case. */
  public static Facts of(Message message) {
    Header header = message.getHeader();
    CaseReference reference = message.getCaseReference();
    String caseId = reference.getHubCaseId();
    Integer version = version(message, reference);
    JointInvitation invitation = message instanceof JointInvitation joint ? joint : null;
    return new Facts(
        header.getMessageId(),
        header.getEventTime(),
        header.getSentTime(),
        caseId == null ? null : UUID.fromString(caseId),
        DossierNumber.of(message),
        invitation == null ? header.getReceiver() : invitation.getAssist(),
        invitation == null ? null : invitation.getLead(),
        Objects.requireNonNullElse(version, 1),
        verdict(message),
        door(message),
        formerNumbers(message),
        materials(message));
  }

  private static @Nullable Integer version(Message message, CaseReference reference) {
    if (message instanceof StatisticsReturn figures) {
      return figures.getVersion();
    }
    return message instanceof ReturnAcknowledgement answer
        ? Integer.valueOf(answer.getVersion())
        : reference.getReferralVersion();
  }

  private static List<String> formerNumbers(Message message) {
    if (message instanceof CaseReferral referral && referral.getCaseNumberChain() != null) {
      return referral.getCaseNumberChain().stream().map(LinkedNumber::getCaseNumber).toList();
    }
    return List.of();
  }

  private static @Nullable String verdict(Message message) {
    if (message instanceof ReferralResponse response) {
      return response.getDecision().value();
    }
    if (message instanceof MediationOutcome outcome) {
      return outcome.getResultCode().value();
    }
    if (message instanceof ProgressNotice notice) {
      return notice.getState().value();
    }
    if (message instanceof ReferralWithdrawal withdrawal) {
      return withdrawal.getKind().value();
    }
    if (message instanceof ConfirmationSupplement supplement) {
      return supplement.getKind().value();
    }
    if (message instanceof MaterialReturn given) {
      return given.getReasonCode().value();
    }
    if (message instanceof DefaultReport) {
      return DEFAULT_REPORT;
    }
    if (message instanceof ConfirmationDecision decided) {
      return decided.getDecision().value();
    }
    return dossierVerdict(message);
  }

  private static @Nullable String dossierVerdict(Message message) {
    if (message instanceof ConsentAnswer answer) {
      return answer.getAnswer().value();
    }
    if (message instanceof DeadlineNotice notice) {
      return notice.getEvent().value();
    }
    if (message instanceof LegalEvent happened) {
      return happened.getEvent().value();
    }
    if (message instanceof OperatorDecision decided) {
      return decided.getAnswer().value();
    }
    if (message instanceof ComplaintResult answer) {
      return answer.getDecision().value();
    }
    if (message instanceof ReturnAcknowledgement answer) {
      return answer.getAnswer().value();
    }
    if (message instanceof RiskFeedback feedback) {
      return feedback.getHandling().value();
    }
    if (message instanceof JointAnswer answer) {
      return answer.getAnswer().value();
    }
    return message instanceof JointResult result ? result.getResultCode().value() : null;
  }

  private static @Nullable Door door(Message message) {
    if (message instanceof ConfirmationRequest request) {
      return request.getDoor();
    }
    if (message instanceof ConfirmationSupplement supplement) {
      return supplement.getDoor();
    }
    if (message instanceof DefaultReport) {
      return Door.NOTARISATION;
    }
    return message instanceof ConfirmationDecision decided ? decided.getDoor() : null;
  }

  private static List<Material> materials(Message message) {
    List<Material> named = null;
    if (message instanceof Referral referral) {
      named = referral.getMaterials();
    } else if (message instanceof MediationOutcome outcome) {
      named = outcome.getMaterials();
    } else if (message instanceof ReferralWithdrawal withdrawal) {
      named = withdrawal.getMaterials();
    } else if (message instanceof MaterialReturn given) {
      named = given.getMaterials();
    } else if (message instanceof ConfirmationRequest request) {
      named = request.getMaterials();
    } else if (message instanceof ConfirmationSupplement supplement) {
      named = supplement.getMaterials();
    } else if (message instanceof ConfirmationDecision decided) {
      named = decided.getMaterials();
    } else if (message instanceof DefaultReport report) {
      named = report.getMaterials();
    } else if (message instanceof ConsentAnswer answer) {
      named = answer.getMaterials();
    } else if (message instanceof ComplaintTransfer complaint) {
      named = complaint.getMaterials();
    } else if (message instanceof ComplaintResult answer) {
      named = answer.getMaterials();
    } else if (message instanceof JointInvitation invitation) {
      named = invitation.getMaterials();
    } else if (message instanceof JointResult result) {
      named = result.getMaterials();
    }
    return Objects.requireNonNullElse(named, List.of());
  }
}
