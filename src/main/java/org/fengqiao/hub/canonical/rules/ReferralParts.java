package org.fengqiao.hub.canonical.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.codes.Code;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.model.Referral;

/** The parts of a referral's content and what they refer to: parties, claims, causes, materials. */
final class ReferralParts {

  /** 法发〔2021〕27号: from here an intermediate court is likely competent. */
  static final BigDecimal INTERMEDIATE = new BigDecimal("500000000");

  private static final int MOST = 1000;

  private final CodeTables codes;
  private final PartyRules parties;
  private final CauseRules causes;

  ReferralParts(CodeTables codes) {
    this.codes = codes;
    this.parties = new PartyRules(codes);
    this.causes = new CauseRules(codes);
  }

  void check(Referral referral, Place root, LocalDate today) {
    var known = References.parties(referral.getParties(), root);
    var materials = References.materials(referral.getMaterials(), root);
    count(referral.getParties().size(), root.at("parties"));
    count(referral.getClaims().size(), root.at("claims"));
    count(referral.getMaterials().size(), root.at("materials"));
    for (int i = 0; i < referral.getParties().size(); i++) {
      parties.check(referral.getParties().get(i), root.at("parties", "party", i), today);
    }
    SamePersonRules.check(referral.getParties(), root);
    sides(referral, root);
    PartyReferences.check(referral.getParties(), materials, root);
    ClaimRules.check(referral.getClaims(), known, root, today);
    amounts(referral, root);
    causes.check(referral, root, today);
    MaterialRules.check(referral.getMaterials(), codes, root);
    consents(referral, known, materials, root, today);
  }

  private static void count(int size, Place place) {
    if (size > MOST) {
      place.fault(RejectionCode.TOO_MANY, String.valueOf(MOST));
    }
  }

  /** Somebody claims, somebody answers. */
  private void sides(Referral referral, Place root) {
    for (String side : new String[] {"CLAIM", "RESPOND"}) {
      var present =
          referral.getParties().stream()
              .flatMap(it -> codes.find("positions", it.getPosition().value()).stream())
              .anyMatch(position -> position.more("side").equals(side));
      if (!present) {
        root.at("parties").warn(RejectionCode.SIDE_MISSING);
      }
    }
  }

  private void amounts(Referral referral, Place root) {
    var amounts = referral.getAmounts();
    if (amounts == null) {
      return;
    }
    var place = root.at("amounts");
    MoneyRules.check(amounts.getClaimed(), place.at("claimed"));
    MoneyRules.check(amounts.getInvolved(), place.at("involved"));
    if (amounts.getClaimed() != null || amounts.getInvolved() != null) {
      MoneyRules.unit(amounts.getCurrency(), amounts.getUnit(), place);
    }
    var large = MoneyRules.orZero(amounts.getClaimed()).compareTo(INTERMEDIATE) >= 0;
    if (large && level(referral).equals("BASIC")) {
      place.at("claimed").warn(RejectionCode.LEVEL_JURISDICTION);
    }
  }

  private String level(Referral referral) {
    var court = referral.getCaseReference().getCourtCode();
    return court == null
        ? ""
        : codes.find("courts", court).map((Code it) -> it.more("level")).orElse("");
  }

  private static void consents(
      Referral referral, References known, References materials, Place root, LocalDate today) {
    for (int i = 0; i < referral.getConsents().size(); i++) {
      var consent = referral.getConsents().get(i);
      var place = root.at("consents", "consent", i);
      known.check(consent.getPartyId(), place.at("partyId"));
      materials.check(consent.getMaterialId(), place.at("materialId"));
      TimeRules.past(consent.getConsentedAt(), place.at("consentedAt"), today);
    }
  }
}
