package org.fengqiao.hub.canonical.rules;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.model.MediationOutcome;
import org.fengqiao.hub.canonical.model.ResultCode;

/** An outcome: what each result code needs and what it excludes (在线调解规则 art 25, guide §1.4). */
final class OutcomeRules {

  private static final Set<ResultCode> AGREED =
      EnumSet.of(ResultCode.R01_AGREED, ResultCode.R02_PARTIAL, ResultCode.R10_PERFORMED);

  /** Settled by the parties, or an unsigned draft: an agreement may be shown, it need not. */
  private static final Set<ResultCode> EITHER =
      EnumSet.of(ResultCode.R03_SETTLED_WITHDRAWN, ResultCode.R08_UNSIGNED);

  private static final Set<ResultCode> FAILED =
      EnumSet.of(
          ResultCode.R04_UNREACHABLE,
          ResultCode.R05_REFUSED,
          ResultCode.R06_DEADLOCK,
          ResultCode.R07_EXPIRED,
          ResultCode.R08_UNSIGNED,
          ResultCode.R09_OTHER,
          ResultCode.R12_FALSE);

  private final CodeTables codes;
  private final AgreementRules agreements;
  private final OutcomeParts parts;

  OutcomeRules(CodeTables codes) {
    this.codes = codes;
    this.agreements = new AgreementRules(codes);
    this.parts = new OutcomeParts(codes);
  }

  void check(MediationOutcome outcome, Place root, LocalDate today) {
    TimeRules.past(outcome.getConcludedAt(), root.at("concludedAt"), today);
    TimeRules.order(
        outcome.getClock().getStartedOn(),
        TimeRules.day(outcome.getConcludedAt()),
        root.at("concludedAt"),
        "startedOn");
    ProgressRules.clock(outcome.getClock(), root.at("clock"), today);
    needs(outcome, root);
    ContactRules.check(outcome, root, today);
    agreement(outcome, root, today);
    parts.check(outcome, root, today);
    References.materials(outcome.getMaterials(), root);
    MaterialRules.check(outcome.getMaterials(), codes, root);
  }

  private static void needs(MediationOutcome outcome, Place root) {
    if (outcome.getMediators().isEmpty()) {
      root.fault(RejectionCode.ELEMENT_MISSING, "mediators");
    }
    if (outcome.getModes().isEmpty()) {
      root.fault(RejectionCode.ELEMENT_MISSING, "modes");
    }
    var result = outcome.getResultCode();
    if (result == ResultCode.R09_OTHER
        && (outcome.getResultText() == null || outcome.getResultText().isBlank())) {
      root.at("resultText").fault(RejectionCode.RESULT_TEXT_MISSING);
    }
    if (FAILED.contains(result) && outcome.getFailureReport() == null) {
      root.at("failureReport").fault(RejectionCode.FAILURE_REPORT_MISSING);
    }
  }

  private void agreement(MediationOutcome outcome, Place root, LocalDate today) {
    var result = outcome.getResultCode();
    var agreement = outcome.getAgreement();
    var place = root.at("agreement");
    if (agreement == null) {
      if (AGREED.contains(result)) {
        place.fault(RejectionCode.AGREEMENT_MISSING, result.value());
      }
    } else if (AGREED.contains(result) || EITHER.contains(result)) {
      agreements.check(agreement, result != ResultCode.R08_UNSIGNED, place, today);
    } else {
      place.fault(RejectionCode.AGREEMENT_NOT_EXPECTED, result.value());
    }
  }
}
