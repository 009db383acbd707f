package org.fengqiao.hub.simulator;

import java.time.OffsetDateTime;
import java.util.List;
import org.fengqiao.hub.canonical.model.Agreement;
import org.fengqiao.hub.canonical.model.Applicant;
import org.fengqiao.hub.canonical.model.ConfirmationRequest;
import org.fengqiao.hub.canonical.model.Door;
import org.fengqiao.hub.canonical.model.EnforcementPromise;
import org.fengqiao.hub.canonical.model.MediationOutcome;
import org.fengqiao.hub.canonical.model.Party;
import org.fengqiao.hub.canonical.model.VenueBasis;
import org.fengqiao.hub.canonical.model.VerificationMethod;

/** What a request for judicial confirmation says, made from the outcome with the agreement. */
final class ConfirmationContent {

  private static final int VERIFICATION_DAYS = 5;

  private final MediationOutcome outcome;
  private final OffsetDateTime now;

  ConfirmationContent(MediationOutcome outcome, OffsetDateTime now) {
    this.outcome = outcome;
    this.now = now;
  }

  void fill(ConfirmationRequest request) {
    Agreement agreement = outcome.getAgreement();
    request.setDoor(Door.JUDICIAL_CONFIRMATION);
    request.setOutcomeMessageId(outcome.getHeader().getMessageId());
    request.setApplicants(agreement.getParties().stream().map(this::applicant).toList());
    request.setAgreement(agreement);
    request.setPropertyRightDetermination(false);
    request.setVenueBasis(VenueBasis.INVITING_COURT);
    request.setEnforcementPromise(promise());
    request.setMaterials(List.copyOf(outcome.getMaterials()));
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
