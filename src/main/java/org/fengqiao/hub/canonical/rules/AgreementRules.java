package org.fengqiao.hub.canonical.rules;

import java.time.LocalDate;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.model.Agreement;
import org.fengqiao.hub.canonical.model.Obligation;
import org.fengqiao.hub.canonical.model.OrganisationType;
import org.fengqiao.hub.canonical.model.PartyKind;
import org.fengqiao.hub.canonical.model.Position;
import org.fengqiao.hub.canonical.model.SealKind;

/** A mediation agreement: its parties, obligations, signatures and effect (特邀规定 art 24). */
final class AgreementRules {

  private final PartyRules parties;

  AgreementRules(CodeTables codes) {
    this.parties = new PartyRules(codes);
  }

  /**
   * Checks an agreement.
   *
   * @param signed whether the result says that all signed; if not, it must have no effect
   */
  void check(Agreement agreement, boolean signed, Place place, LocalDate today) {
    var known = References.parties(agreement.getParties(), place);
    for (int i = 0; i < agreement.getParties().size(); i++) {
      parties.check(agreement.getParties().get(i), place.at("parties", "party", i), today);
    }
    content(agreement, place);
    var numbers = References.ordinals("obligationNo");
    for (int i = 0; i < agreement.getObligations().size(); i++) {
      var obligation = agreement.getObligations().get(i);
      var at = place.at("obligations", "obligation", i);
      numbers.add(String.valueOf(obligation.getObligationNo()), at.at("obligationNo"));
      ObligationRules.check(obligation, known, at);
    }
    SignatureRules.check(agreement, known, place, today);
    if (signed) {
      EffectRules.signed(agreement, place);
    } else if (agreement.getEffectiveAt() != null) {
      place.at("effectiveAt").fault(RejectionCode.EFFECTIVE_AT_NOT_EXPECTED);
    }
  }

  private static void content(Agreement agreement, Place place) {
    if (agreement.getObligations().isEmpty() && agreement.getTerms() == null) {
      place.at("obligations").fault(RejectionCode.SETTLED_WITHOUT_TERMS);
    }
    if (agreement.getSeals().stream().noneMatch(it -> it.getKind() == SealKind.ORGANISATION)) {
      place.at("seals").warn(RejectionCode.SEAL_MISSING);
    }
    if (agreement.getOrganisationType() == OrganisationType.COMMERCIAL
        && agreement.getParties().stream()
            .anyMatch(party -> party.getKind() == PartyKind.NATURAL_PERSON)) {
      place.at("organisationType").warn(RejectionCode.ORGANISATION_UNFIT);
    }
    if (agreement.getObligations().stream().anyMatch(AgreementRules::isGuaranteed)
        && agreement.getParties().stream()
            .noneMatch(party -> party.getPosition() == Position.GUARANTOR)) {
      place.at("parties").warn(RejectionCode.GUARANTOR_ABSENT);
    }
  }

  private static boolean isGuaranteed(Obligation obligation) {
    return obligation.getGuaranteeText() != null;
  }
}
