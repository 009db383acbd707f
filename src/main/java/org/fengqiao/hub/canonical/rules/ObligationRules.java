package org.fengqiao.hub.canonical.rules;

import java.math.BigDecimal;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.model.Debtor;
import org.fengqiao.hub.canonical.model.Instalment;
import org.fengqiao.hub.canonical.model.Obligation;
import org.fengqiao.hub.canonical.model.ObligationType;

/**
 * Who owes what to whom: figures and capitals agree, instalments and shares add up (guide cases 2
 * and 30). Caps of joint debtors may exceed the amount.
 */
final class ObligationRules {

  private ObligationRules() {}

  static void check(Obligation obligation, References parties, Place place) {
    parties.checkAll(obligation.getCreditors(), place, "creditors");
    debtors(obligation, parties, place);
    var amount = obligation.getAmount();
    MoneyRules.check(amount, place.at("amount"));
    if (amount == null) {
      if (obligation.getAmountCapital() != null || !obligation.getInstalments().isEmpty()) {
        place.at("amount").fault(RejectionCode.AMOUNT_MISSING);
      }
    } else {
      capital(obligation, amount, place);
      instalments(obligation, amount, place);
      shares(obligation, amount, place);
    }
  }

  private static void debtors(Obligation obligation, References parties, Place place) {
    for (int i = 0; i < obligation.getDebtors().size(); i++) {
      var debtor = obligation.getDebtors().get(i);
      var at = place.at("debtors", "debtor", i);
      parties.check(debtor.getPartyId(), at.at("partyId"));
      MoneyRules.check(debtor.getCap(), at.at("cap"));
      MoneyRules.check(debtor.getShare(), at.at("share"));
    }
    var alone = obligation.getType() == ObligationType.SOLE;
    if (alone != (obligation.getDebtors().size() == 1)) {
      place.at("debtors").fault(RejectionCode.DEBTORS_UNFIT, obligation.getType().value());
    }
  }

  private static void capital(Obligation obligation, BigDecimal amount, Place place) {
    var capital = obligation.getAmountCapital();
    var yuan = obligation.getCurrency() == null || obligation.getCurrency().equals("CNY");
    if (capital != null && yuan && !CapitalAmount.says(capital, amount)) {
      place.at("amountCapital").fault(RejectionCode.CAPITAL_MISMATCH);
    }
  }

  private static void instalments(Obligation obligation, BigDecimal amount, Place place) {
    if (obligation.getInstalments().isEmpty()) {
      if (obligation.getDue() == null) {
        place.at("due").warn(RejectionCode.DUE_MISSING);
      }
      return;
    }
    var numbers = References.ordinals("no");
    for (int i = 0; i < obligation.getInstalments().size(); i++) {
      var instalment = obligation.getInstalments().get(i);
      var at = place.at("instalments", "instalment", i);
      numbers.add(String.valueOf(instalment.getNo()), at.at("no"));
      MoneyRules.check(instalment.getAmount(), at.at("amount"));
    }
    var sum =
        obligation.getInstalments().stream()
            .map(Instalment::getAmount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (MoneyRules.differ(sum, amount)) {
      place.at("instalments").fault(RejectionCode.INSTALMENTS_UNBALANCED);
    }
  }

  private static void shares(Obligation obligation, BigDecimal amount, Place place) {
    if (obligation.getType() != ObligationType.SEVERAL) {
      return;
    }
    var sum =
        obligation.getDebtors().stream()
            .map(Debtor::getShare)
            .map(MoneyRules::orZero)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (MoneyRules.differ(sum, amount)) {
      place.at("debtors").fault(RejectionCode.SHARES_UNBALANCED);
    }
  }
}
