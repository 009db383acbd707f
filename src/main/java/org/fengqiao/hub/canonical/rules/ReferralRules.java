package org.fengqiao.hub.canonical.rules;

import java.time.LocalDate;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.model.CaseReferral;
import org.fengqiao.hub.canonical.model.Procedure;
import org.fengqiao.hub.canonical.model.Referral;
import org.fengqiao.hub.canonical.model.ReferralAmendment;
import org.fengqiao.hub.canonical.model.ReferralMode;

/** A referral, first or amended: mode, number and procedure go together (guide §1.2, §1.3). */
final class ReferralRules {

  private final CaseNumberRules numbers;
  private final ReferralParts parts;

  ReferralRules(CodeTables codes) {
    this.numbers = new CaseNumberRules(codes);
    this.parts = new ReferralParts(codes);
  }

  void check(Referral referral, Place root, LocalDate today) {
    version(referral, root);
    if (referral.getReferralMode() == ReferralMode.SELF_INTAKE) {
      selfIntake(referral, root);
    } else {
      fromCourt(referral, root);
    }
    TimeRules.past(referral.getFiledOn(), root.at("filedOn"), today);
    TimeRules.past(referral.getHandoverSignedAt(), root.at("handoverSignedAt"), today);
    parts.check(referral, root, today);
    for (int i = 0; i < referral.getCaseNumberChain().size(); i++) {
      var linked = referral.getCaseNumberChain().get(i);
      var place = root.at("caseNumberChain", "linkedNumber", i).at("caseNumber");
      numbers.check(linked.getCaseNumber(), place, today);
    }
  }

  private static void version(Referral referral, Place root) {
    var version = referral.getCaseReference().getReferralVersion();
    if (version == null) {
      return;
    }
    if (referral instanceof CaseReferral && version != 1) {
      root.at("caseReference").at("referralVersion").fault(RejectionCode.FIRST_VERSION);
    }
    if (referral instanceof ReferralAmendment amendment
        && version != amendment.getSupersedes() + 1) {
      root.at("supersedes").fault(RejectionCode.VERSION_ORDER);
    }
    if (referral instanceof ReferralAmendment heirs && Boolean.FALSE.equals(heirs.isHeirsAgree())) {
      root.at("heirsAgree").warn(RejectionCode.HEIRS_DISAGREE);
    }
  }

  private static void selfIntake(Referral referral, Place root) {
    if (referral.getCaseReference().getCaseNumber() != null) {
      root.at("caseReference").at("caseNumber").fault(RejectionCode.CASE_NUMBER_NOT_EXPECTED);
    }
  }

  private void fromCourt(Referral referral, Place root) {
    var mode = referral.getReferralMode();
    var reference = referral.getCaseReference();
    var place = root.at("caseReference");
    if (reference.getCaseNumber() == null) {
      place.at("caseNumber").fault(RejectionCode.CASE_NUMBER_MISSING);
    } else {
      numbers.mode(reference.getCaseNumber(), mode, place.at("caseNumber"));
    }
    if (reference.getCourtCode() == null) {
      place.at("courtCode").fault(RejectionCode.COURT_MISSING);
    }
    if (mode == ReferralMode.PRE_ENTRUST) {
      legacy(referral, root);
    } else if (referral.getProcedure() == null) {
      root.at("procedure").warn(RejectionCode.PROCEDURE_MISSING);
    }
    if (referral.getConsents().isEmpty()) {
      root.at("consents").warn(RejectionCode.CONSENT_MISSING);
    }
    if (isForeignRelated(referral) && referral.getProcedure() == Procedure.SMALL_CLAIM) {
      root.at("procedure").warn(RejectionCode.FOREIGN_SMALL_CLAIM);
    }
  }

  /** Accepted, never changed, only flagged (guide case 16). */
  private static void legacy(Referral referral, Place root) {
    if (referral.getHeader().getEventTime().getYear() >= 2025) {
      root.at("referralMode").warn(RejectionCode.MODE_LEGACY);
    }
  }

  private static boolean isForeignRelated(Referral referral) {
    return Boolean.TRUE.equals(referral.isForeignRelated())
        || referral.getParties().stream()
            .anyMatch(it -> it.getNationality() != null && !it.getNationality().equals("CHN"));
  }
}
