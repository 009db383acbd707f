package org.fengqiao.hub.canonical.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.model.Breach;
import org.fengqiao.hub.canonical.model.ConfirmationDecision;
import org.fengqiao.hub.canonical.model.ConfirmationDecisionKind;
import org.fengqiao.hub.canonical.model.ConfirmationRequest;
import org.fengqiao.hub.canonical.model.DefaultReport;
import org.fengqiao.hub.canonical.model.Enforcement;
import org.jspecify.annotations.Nullable;

/** What 赋强公证 and 执行证书 must say beyond what every door asks for (guide §1.9). */
final class NotaryRules {

  /** Years after an instalment was due in which enforcement is applied for (民诉法 art 250). */
  private static final int LIMITATION_YEARS = 2;

  private final CodeTables codes;

  NotaryRules(CodeTables codes) {
    this.codes = codes;
  }

  /** Only what is to be paid or delivered can be made enforceable (公证程序规则 art 39). */
  static void check(ConfirmationRequest request, Place root) {
    if (request.getAgreement().getObligations().isEmpty()) {
      root.at("agreement").at("obligations").fault(RejectionCode.NOTHING_TO_ENFORCE);
    }
  }

  static void check(ConfirmationDecision decision, Place root) {
    if (decision.getDecision() == ConfirmationDecisionKind.CERTIFICATE_ISSUED) {
      effect(decision, root);
    }
    if (decision.getDecision() == ConfirmationDecisionKind.EXECUTION_CERTIFICATE_ISSUED) {
      enforcement(decision.getEnforcement(), root.at("enforcement"));
    }
  }

  /** It takes effect on the day of issue (公证法 art 32). */
  private static void effect(ConfirmationDecision decision, Place root) {
    boolean differs =
        decision.getDocument() != null
            && decision.getEffectiveAt() != null
            && !TimeRules.day(decision.getEffectiveAt()).equals(decision.getDocument().getMadeOn());
    if (differs) {
      root.at("effectiveAt").fault(RejectionCode.EFFECT_NOT_AT_ISSUE);
    }
  }

  private static void enforcement(@Nullable Enforcement stated, Place place) {
    if (stated == null) {
      place.fault(RejectionCode.ELEMENT_MISSING, place.name());
      return;
    }
    apart(stated.getApplicant(), stated.getSubjects(), place.at("subjects"));
    MoneyRules.check(stated.getAmount(), place.at("amount"));
    MoneyRules.check(stated.getPerformed(), place.at("performed"));
  }

  private static void apart(String one, List<String> others, Place place) {
    if (others.contains(one)) {
      place.fault(RejectionCode.PARTY_ON_BOTH_SIDES);
    }
  }

  void check(DefaultReport report, Place root, LocalDate today) {
    TimeRules.past(report.getReportedAt(), root.at("reportedAt"), today);
    apart(report.getCreditor(), report.getDebtors(), root.at("debtors"));
    LocalDate reported = TimeRules.day(report.getReportedAt());
    for (int i = 0; i < report.getBreaches().size(); i++) {
      check(report.getBreaches().get(i), root.at("breaches", "breach", i), reported);
    }
    References.materials(report.getMaterials(), root);
    MaterialRules.check(report.getMaterials(), codes, root);
  }

  private static void check(Breach breach, Place place, LocalDate reported) {
    if (!breach.getDueOn().isBefore(reported)) {
      place.at("dueOn").fault(RejectionCode.NOT_YET_DUE);
    }
    if (breach.getDueOn().plusYears(LIMITATION_YEARS).isBefore(reported)) {
      place.at("dueOn").warn(RejectionCode.ENFORCEMENT_LIMITATION);
    }
    MoneyRules.check(breach.getDue(), place.at("due"));
    MoneyRules.check(breach.getPerformed(), place.at("performed"));
    BigDecimal rest = breach.getDue().subtract(breach.getPerformed());
    if (MoneyRules.differ(rest, breach.getOutstanding()) || rest.signum() <= 0) {
      place.at("outstanding").fault(RejectionCode.OUTSTANDING_MISMATCH);
    }
  }
}
