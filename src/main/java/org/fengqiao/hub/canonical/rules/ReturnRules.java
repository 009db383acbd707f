package org.fengqiao.hub.canonical.rules;

import java.time.LocalDate;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.model.CaseConversion;
import org.fengqiao.hub.canonical.model.MaterialReturn;
import org.fengqiao.hub.canonical.model.ReturnReason;

/** What goes back to the court, and what the court then calls the case (guide §1.5). */
final class ReturnRules {

  private final CodeTables codes;
  private final CaseNumberRules numbers;

  ReturnRules(CodeTables codes) {
    this.codes = codes;
    this.numbers = new CaseNumberRules(codes);
  }

  void check(MaterialReturn given, Place root, LocalDate today) {
    TimeRules.past(given.getReturnedAt(), root.at("returnedAt"), today);
    References.materials(given.getMaterials(), root);
    MaterialRules.check(given.getMaterials(), codes, root);
    boolean explained = given.getReasonText() != null && !given.getReasonText().isBlank();
    if (given.getReasonCode() == ReturnReason.OTHER && !explained) {
      root.at("reasonText").fault(RejectionCode.RETURN_REASON_MISSING);
    }
  }

  void check(CaseConversion conversion, Place root, LocalDate today) {
    Place place = root.at("newCaseNumber");
    numbers.check(conversion.getNewCaseNumber(), place, today);
    TimeRules.past(conversion.getConvertedOn(), root.at("convertedOn"), today);
    if (conversion.getNewCaseNumber().equals(conversion.getCaseReference().getCaseNumber())) {
      place.fault(RejectionCode.NUMBER_UNCHANGED);
    }
    if (conversion.getReferralMode() != null) {
      numbers.mode(conversion.getNewCaseNumber(), conversion.getReferralMode(), place);
    }
  }
}
