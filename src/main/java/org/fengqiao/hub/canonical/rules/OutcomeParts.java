package org.fengqiao.hub.canonical.rules;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.model.MediationOutcome;
import org.fengqiao.hub.canonical.model.OutcomeAmounts;
import org.fengqiao.hub.canonical.model.Signature;
import org.fengqiao.hub.canonical.model.UndisputedFact;

/** Amounts, undisputed facts (在线调解规则 art 22) and addresses for service of an outcome. */
final class OutcomeParts {

  private final PartyRules parties;

  OutcomeParts(CodeTables codes) {
    this.parties = new PartyRules(codes);
  }

  void check(MediationOutcome outcome, Place root, LocalDate today) {
    if (outcome.getAmounts() != null) {
      amounts(outcome.getAmounts(), root.at("amounts"));
    }
    facts(outcome, root, today);
    addresses(outcome, root, today);
    for (int i = 0; i < outcome.getClaimResults().size(); i++) {
      var place = root.at("claimResults", "claimResult", i).at("amount");
      MoneyRules.check(outcome.getClaimResults().get(i).getAmount(), place);
    }
  }

  private static void amounts(OutcomeAmounts amounts, Place place) {
    MoneyRules.check(amounts.getClaimed(), place.at("claimed"));
    MoneyRules.check(amounts.getAgreed(), place.at("agreed"));
    MoneyRules.check(amounts.getRemaining(), place.at("remaining"));
    MoneyRules.check(amounts.getWaived(), place.at("waived"));
    MoneyRules.check(amounts.getPerformed(), place.at("performed"));
    MoneyRules.check(amounts.getInvolved(), place.at("involved"));
    MoneyRules.unit(amounts.getCurrency(), amounts.getUnit(), place);
    if (amounts.getClaimed() != null && amounts.getAgreed() != null) {
      var parts =
          amounts
              .getAgreed()
              .add(MoneyRules.orZero(amounts.getRemaining()))
              .add(MoneyRules.orZero(amounts.getWaived()));
      if (MoneyRules.differ(amounts.getClaimed(), parts)) {
        place.fault(RejectionCode.AMOUNTS_UNBALANCED);
      }
    }
  }

  private static void facts(MediationOutcome outcome, Place root, LocalDate today) {
    var numbers = References.ordinals("factNo");
    for (int i = 0; i < outcome.getUndisputedFacts().size(); i++) {
      var fact = outcome.getUndisputedFacts().get(i);
      var place = root.at("undisputedFacts", "fact", i);
      numbers.add(String.valueOf(fact.getFactNo()), place.at("factNo"));
      TimeRules.past(fact.getConfirmedAt(), place.at("confirmedAt"), today);
      signed(fact, place);
    }
  }

  private static void signed(UndisputedFact fact, Place place) {
    var signers =
        fact.getSignatures().stream().map(Signature::getPartyId).collect(Collectors.toSet());
    if (!signers.containsAll(fact.getConfirmedBy())) {
      place.at("signatures").fault(RejectionCode.FACTS_UNSIGNED);
    }
  }

  private void addresses(MediationOutcome outcome, Place root, LocalDate today) {
    var owners = References.ordinals("partyId");
    for (int i = 0; i < outcome.getServiceAddresses().size(); i++) {
      var address = outcome.getServiceAddresses().get(i);
      var place = root.at("serviceAddresses", "serviceAddress", i);
      owners.add(address.getPartyId(), place.at("partyId"));
      parties.phone(address.getPhone(), place);
      parties.address(address.getAddress(), place.at("address"), today);
      TimeRules.past(address.getConfirmedAt(), place.at("confirmedAt"), today);
    }
  }
}
