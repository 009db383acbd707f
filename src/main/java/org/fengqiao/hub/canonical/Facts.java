package org.fengqiao.hub.canonical;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.hub.canonical.model.CaseReference;
import org.fengqiao.hub.canonical.model.ConfirmationDecision;
import org.fengqiao.hub.canonical.model.ConfirmationRequest;
import org.fengqiao.hub.canonical.model.ConfirmationSupplement;
import org.fengqiao.hub.canonical.model.DefaultReport;
import org.fengqiao.hub.canonical.model.Door;
import org.fengqiao.hub.canonical.model.Header;
import org.fengqiao.hub.canonical.model.Material;
import org.fengqiao.hub.canonical.model.MediationOutcome;
import org.fengqiao.hub.canonical.model.Message;
import org.fengqiao.hub.canonical.model.ProgressNotice;
import org.fengqiao.hub.canonical.model.Referral;
import org.fengqiao.hub.canonical.model.ReferralResponse;
import org.fengqiao.hub.canonical.model.ReferralWithdrawal;
import org.jspecify.annotations.Nullable;

/**
 * What the hub must know of a message to place it: the rest of the document is for its receiver.
 *
 * @param messageId the sender's id
 * @param eventTime when it happened
 * @param sentTime when it was sent
 * @param hubCaseId the hub's case, when the sender names it
 * @param caseNumber canonical 案号, when the sender names it
 * @param referralVersion the version it carries or quotes; 1 when it says nothing
 * @param verdict what it decides: ACCEPTED, R01_AGREED, MEDIATING, COURT_RECALL …
 * @param door the door of confirmation it is about, when it is about one
 * @param materials the materials it names
 */
public record Facts(
    String messageId,
    OffsetDateTime eventTime,
    OffsetDateTime sentTime,
    @Nullable UUID hubCaseId,
    @Nullable String caseNumber,
    int referralVersion,
    @Nullable String verdict,
    @Nullable Door door,
    List<Material> materials) {

  private static final String DEFAULT_REPORT = "DEFAULT_REPORT";

  /** Reads the facts of any message that belongs to a case. */
  public static Facts of(Message message) {
    Header header = message.getHeader();
    CaseReference reference = message.getCaseReference();
    String caseId = reference.getHubCaseId();
    Integer version = reference.getReferralVersion();
    return new Facts(
        header.getMessageId(),
        header.getEventTime(),
        header.getSentTime(),
        caseId == null ? null : UUID.fromString(caseId),
        reference.getCaseNumber(),
        Objects.requireNonNullElse(version, 1),
        verdict(message),
        door(message),
        materials(message));
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
    if (message instanceof DefaultReport) {
      return DEFAULT_REPORT;
    }
    return message instanceof ConfirmationDecision decided ? decided.getDecision().value() : null;
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
    } else if (message instanceof ConfirmationRequest request) {
      named = request.getMaterials();
    } else if (message instanceof ConfirmationSupplement supplement) {
      named = supplement.getMaterials();
    } else if (message instanceof ConfirmationDecision decided) {
      named = decided.getMaterials();
    } else if (message instanceof DefaultReport report) {
      named = report.getMaterials();
    }
    return Objects.requireNonNullElse(named, List.of());
  }
}
