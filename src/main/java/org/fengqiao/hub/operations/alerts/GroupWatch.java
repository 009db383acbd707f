package org.fengqiao.hub.operations.alerts;

import java.time.Duration;
import java.util.List;
import org.fengqiao.hub.ledger.operations.AlertRule;
import org.fengqiao.hub.ledger.operations.Repairs;
import org.fengqiao.hub.operations.Condition;
import org.fengqiao.hub.operations.Finding;

/** The alert somebody sets on one group of failures: a rule whose subject is that group. */
public final class GroupWatch {

  /** What stands before a group's fingerprint in the subject of a rule or an alert. */
  public static final String PREFIX = "group:";

  private static final int SHORT = 16;

  private GroupWatch() {}

  /** Name of the rule of a group. */
  public static String ruleOf(String fingerprint) {
    return "group-" + fingerprint.substring(0, SHORT);
  }

  /**
   * A rule that alarms when so many of the group wait for repair.
   *
   * @param waiting from how many on
   */
  public static AlertRule rule(String fingerprint, int waiting) {
    return new AlertRule(
        ruleOf(fingerprint),
        Finding.Code.FAILURE_GROUP.name(),
        PREFIX + fingerprint,
        (double) Math.max(1, waiting),
        false,
        AlertRule.Severity.WARNING,
        Duration.ZERO,
        Duration.ofMinutes(1),
        Duration.ofHours(4),
        null,
        null,
        List.of(),
        true,
        null);
  }

  static Finding finding(Repairs.Watched it) {
    return new Finding(
        Finding.Code.FAILURE_GROUP,
        Condition.DEGRADED,
        it.subject(),
        it.waiting(),
        "故障分组“" + it.title() + "”有 " + it.waiting() + " 件待修复",
        it.waiting() + " of the failure group \"" + it.title() + "\" wait for repair");
  }
}
