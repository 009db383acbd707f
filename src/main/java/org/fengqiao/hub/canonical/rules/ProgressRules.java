package org.fengqiao.hub.canonical.rules;

import java.time.LocalDate;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.model.ClockData;
import org.fengqiao.hub.canonical.model.ProgressNotice;
import org.fengqiao.hub.canonical.model.ProgressState;

/** Progress notices and clock data: a suspended or extended clock shows why (特邀规定 arts 18, 27). */
final class ProgressRules {

  private ProgressRules() {}

  static void check(ProgressNotice notice, Place root, LocalDate today) {
    TimeRules.past(notice.getStateSince(), root.at("stateSince"), today);
    var state = notice.getState();
    var clock = notice.getClock();
    if (state == ProgressState.SUSPENDED_FALSE_MEDIATION && notice.getRemark() == null) {
      root.at("remark").fault(RejectionCode.REMARK_MISSING);
    }
    if (state == ProgressState.SUSPENDED_APPRAISAL
        && (clock == null || clock.getSuspensions().isEmpty())) {
      root.at("clock").fault(RejectionCode.CLOCK_MISSING);
    }
    if (state == ProgressState.EXTENDED && (clock == null || clock.getExtensions().isEmpty())) {
      root.at("clock").fault(RejectionCode.CLOCK_MISSING);
    }
    if (clock != null) {
      clock(clock, root.at("clock"), today);
    }
  }

  static void clock(ClockData clock, Place place, LocalDate today) {
    TimeRules.past(clock.getStartedOn(), place.at("startedOn"), today);
    TimeRules.order(clock.getStartedOn(), clock.getDueOn(), place.at("dueOn"), "startedOn");
    TimeRules.order(clock.getDueOn(), clock.getRolledDueOn(), place.at("rolledDueOn"), "dueOn");
    for (int i = 0; i < clock.getSuspensions().size(); i++) {
      var suspension = clock.getSuspensions().get(i);
      var at = place.at("suspensions", "suspension", i).at("to");
      TimeRules.order(suspension.getFrom(), suspension.getTo(), at, "from");
    }
    for (int i = 0; i < clock.getExtensions().size(); i++) {
      var extension = clock.getExtensions().get(i);
      var at = place.at("extensions", "extension", i);
      TimeRules.past(extension.getAgreedAt(), at.at("agreedAt"), today);
      if (extension.getConsents().isEmpty()) {
        at.at("consents").fault(RejectionCode.EXTENSION_CONSENT_MISSING);
      }
    }
  }
}
