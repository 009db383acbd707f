package org.fengqiao.hub.simulator;

import java.time.OffsetDateTime;
import java.util.List;
import org.fengqiao.hub.canonical.model.Agreement;
import org.fengqiao.hub.canonical.model.Applicant;
import org.fengqiao.hub.canonical.model.ArbitrationAgreement;
import org.fengqiao.hub.canonical.model.ConfirmationRequest;
import org.fengqiao.hub.canonical.model.Consent;
import org.fengqiao.hub.canonical.model.ConsentMode;
import org.fengqiao.hub.canonical.model.Door;
import org.fengqiao.hub.canonical.model.EnforcementPromise;
import org.fengqiao.hub.canonical.model.LawVersion;
import org.fengqiao.hub.canonical.model.MediationOutcome;
import org.fengqiao.hub.canonical.model.Party;
import org.fengqiao.hub.canonical.model.VenueBasis;
import org.fengqiao.hub.canonical.model.VerificationMethod;

/** What a request to confirm says at each door, made from the outcome with the agreement. */
final class ConfirmationContent {

  private static final int VERIFICATION_DAYS = 5;

  private final MediationOutcome outcome;
  private final OffsetDateTime now;

  ConfirmationContent(MediationOutcome outcome, OffsetDateTime now) {
    this.outcome = outcome;
    this.now = now;
  }

  void fill(ConfirmationRequest request, Door door) {
    Agreement agreement = outcome.getAgreement();
    request.setDoor(door);
    request.setOutcomeMessageId(outcome.getHeader().getMessageId());
    request.setApplicants(agreement.getParties().stream().map(this::applicant).toList());
    request.setAgreement(agreement);
    request.setPropertyRightDetermination(false);
    request.setEnforcementPromise(promise());
    request.setMaterials(List.copyOf(outcome.getMaterials()));
    if (door == Door.ARBITRATION) {
      request.setArbitrationAgreement(clause());
    }
    if (door == Door.JUDICIAL_CONFIRMATION) {
      request.setVenueBasis(VenueBasis.INVITING_COURT);
    } else {
      request.setConsents(agreement.getParties().stream().map(this::consent).toList());
    }
  }

  /** What was said in mediation goes to a third body only with every party's consent. */
  private Consent consent(Party party) {
    Consent consent = new Consent();
    consent.setPartyId(party.getPartyId());
    consent.setMode(ConsentMode.ONLINE);
    consent.setConsentedAt(now);
    return consent;
  }

  private ArbitrationAgreement clause() {
    ArbitrationAgreement clause = new ArbitrationAgreement();
    clause.setText("因本协议产生的争议，提请青岛仲裁委员会仲裁，请求依本协议制作调解书。");
    clause.setAgreedOn(now.toLocalDate());
    clause.setDisputeOccurredOn(now.toLocalDate().minusMonths(2));
    clause.setLawVersion(LawVersion.ARBITRATION_LAW_2025);
    return clause;
  }

  private Applicant applicant(Party party) {
    Applicant applicant = new Applicant();
    applicant.setPartyId(party.getPartyId());
    applicant.setAppliedAt(now);
    applicant.setPresent(true);
    return applicant;
  }

  /** The agreement has this clause: a notary would take it as well. */
  private static EnforcementPromise promise() {
    EnforcementPromise promise = new EnforcementPromise();
    promise.setText("债务人不履行本协议时，自愿接受人民法院强制执行。");
    promise.setVerification(VerificationMethod.PHONE);
    promise.setVerificationDays(VERIFICATION_DAYS);
    return promise;
  }
}
