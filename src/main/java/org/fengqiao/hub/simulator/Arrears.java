package org.fengqiao.hub.simulator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.fengqiao.hub.canonical.model.Agreement;
import org.fengqiao.hub.canonical.model.Breach;
import org.fengqiao.hub.canonical.model.Debtor;
import org.fengqiao.hub.canonical.model.DefaultReport;
import org.fengqiao.hub.canonical.model.Instalment;
import org.fengqiao.hub.canonical.model.Obligation;

/**
 * An agreement whose first half was due already when it was made, so that a show need not wait a
 * month for a default.
 */
final class Arrears {

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final int DAYS_TO_PAY = 30;

  private Arrears() {}

  static void split(Agreement agreement, LocalDate today) {
    Obligation obligation = agreement.getObligations().get(0);
    BigDecimal first = obligation.getAmount().multiply(HALF).setScale(2, RoundingMode.DOWN);
    BigDecimal rest = obligation.getAmount().subtract(first);
    obligation.setDue(null);
    obligation.setInstalments(
        List.of(
            instalment(1, first, today.minusDays(1)),
            instalment(2, rest, today.plusDays(DAYS_TO_PAY))));
  }

  private static Instalment instalment(int number, BigDecimal amount, LocalDate due) {
    Instalment instalment = new Instalment();
    instalment.setNo(number);
    instalment.setAmount(amount);
    instalment.setDue(due);
    return instalment;
  }

  /** Says that nothing of the first instalment was paid. */
  static void report(Agreement agreement, DefaultReport report) {
    Obligation obligation = agreement.getObligations().get(0);
    Instalment first = obligation.getInstalments().get(0);
    Breach breach = new Breach();
    breach.setObligationNo(obligation.getObligationNo());
    breach.setInstalmentNo(first.getNo());
    breach.setDueOn(first.getDue());
    breach.setDue(first.getAmount());
    breach.setPerformed(BigDecimal.ZERO.setScale(2));
    breach.setOutstanding(first.getAmount());
    report.setCreditor(obligation.getCreditors().get(0));
    report.setDebtors(obligation.getDebtors().stream().map(Debtor::getPartyId).toList());
    report.setBreaches(List.of(breach));
    report.setCurrency("CNY");
    report.setText("第一期款项到期未付，经电话催告仍未履行。");
  }
}
