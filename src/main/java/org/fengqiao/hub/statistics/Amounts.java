package org.fengqiao.hub.statistics;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.model.Agreement;
import org.fengqiao.hub.canonical.model.Claim;
import org.fengqiao.hub.canonical.model.MediationOutcome;
import org.fengqiao.hub.canonical.model.Obligation;
import org.fengqiao.hub.canonical.model.OutcomeAmounts;
import org.fengqiao.hub.canonical.model.Referral;
import org.fengqiao.hub.canonical.model.ReferralAmounts;
import org.fengqiao.hub.canonical.model.ResultCode;
import org.jspecify.annotations.Nullable;

/** 诉讼标的额, 涉及金额, 协议金额 and 已履行金额 are four things (guide §2.10); yuan. */
final class Amounts {

  private Amounts() {}

  static BigDecimal orZero(@Nullable BigDecimal amount) {
    return amount == null ? BigDecimal.ZERO : amount;
  }

  /** What is involved, else what is claimed, else the sum of the claims in yuan. */
  static BigDecimal involved(Referral referral) {
    ReferralAmounts said = referral.getAmounts();
    if (said != null && said.getInvolved() != null) {
      return said.getInvolved();
    }
    if (said != null && said.getClaimed() != null) {
      return said.getClaimed();
    }
    return sum(
        referral.getClaims().stream()
            .filter(claim -> isYuan(claim.getCurrency()))
            .map(Claim::getAmount));
  }

  /** What the outcome says is involved, else what was known before. */
  static BigDecimal involved(MediationOutcome outcome, BigDecimal before) {
    OutcomeAmounts said = outcome.getAmounts();
    return said == null || said.getInvolved() == null ? before : said.getInvolved();
  }

  /** What was agreed, else the sum of the agreement's obligations. */
  static BigDecimal agreed(MediationOutcome outcome) {
    OutcomeAmounts said = outcome.getAmounts();
    if (said != null && said.getAgreed() != null) {
      return said.getAgreed();
    }
    Agreement agreement = outcome.getAgreement();
    return agreement == null
        ? BigDecimal.ZERO
        : sum(
            agreement.getObligations().stream()
                .filter(it -> isYuan(it.getCurrency()))
                .map(Obligation::getAmount));
  }

  /** What was performed; performed at once means all of it. */
  static BigDecimal performed(MediationOutcome outcome, BigDecimal agreed) {
    OutcomeAmounts said = outcome.getAmounts();
    if (said != null && said.getPerformed() != null) {
      return said.getPerformed();
    }
    return outcome.getResultCode() == ResultCode.R10_PERFORMED ? agreed : BigDecimal.ZERO;
  }

  private static boolean isYuan(@Nullable String currency) {
    return currency == null || currency.equals("CNY");
  }

  private static BigDecimal sum(Stream<@Nullable BigDecimal> amounts) {
    return amounts
        .filter(Objects::nonNull)
        .map(Amounts::orZero)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
