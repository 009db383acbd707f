package org.fengqiao.hub.canonical.rules;

import java.time.LocalDate;
import java.util.List;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.model.Claim;

/** Claims: money needs an amount, nought must be said, anything else has none (guide case 28). */
final class ClaimRules {

  private ClaimRules() {}

  static void check(List<Claim> claims, References parties, Place root, LocalDate today) {
    var numbers = References.ordinals("claimNo");
    for (int i = 0; i < claims.size(); i++) {
      var claim = claims.get(i);
      var place = root.at("claims", "claim", i);
      numbers.add(String.valueOf(claim.getClaimNo()), place.at("claimNo"));
      parties.checkAll(claim.getAgainst(), place, "against");
      amount(claim, place);
      TimeRules.past(claim.getExchangeRateDate(), place.at("exchangeRateDate"), today);
    }
  }

  private static void amount(Claim claim, Place place) {
    var amount = claim.getAmount();
    MoneyRules.check(amount, place.at("amount"));
    if (amount == null) {
      if (claim.isMonetary()) {
        place.at("amount").fault(RejectionCode.AMOUNT_MISSING);
      }
    } else {
      MoneyRules.unit(claim.getCurrency(), claim.getUnit(), place);
      if (!claim.isMonetary() && amount.signum() != 0) {
        place.at("amount").fault(RejectionCode.AMOUNT_NOT_EXPECTED);
      }
    }
  }
}
