package org.fengqiao.hub.canonical.rules;

import java.time.LocalDate;
import org.fengqiao.hub.canonical.model.RiskFeedback;
import org.fengqiao.hub.canonical.model.RiskHandling;
import org.fengqiao.hub.canonical.model.RiskWarning;

/** Risk warnings and what came of them (guide §1.10). */
final class RiskRules {

  private RiskRules() {}

  static void check(RiskWarning warning, Place root, LocalDate today) {
    TimeRules.past(warning.getIssuedAt(), root.at("issuedAt"), today);
    if (warning.getSubject().getCreditCode() != null) {
      CreditCode.check(warning.getSubject().getCreditCode(), root.at("subject").at("creditCode"));
    }
  }

  static void check(RiskFeedback feedback, Place root, LocalDate today) {
    TimeRules.past(feedback.getHandledAt(), root.at("handledAt"), today);
    if (feedback.getHandling() != RiskHandling.IN_HAND) {
      Needed.text(feedback.getText(), root.at("text"));
    }
  }
}
