package org.fengqiao.hub.console;

import java.util.List;
import org.fengqiao.hub.access.Operator;
import org.fengqiao.hub.ledger.operations.Repairs;
import org.fengqiao.hub.operations.CertificateHealth;
import org.fengqiao.hub.operations.Condition;
import org.fengqiao.hub.operations.Finding;
import org.fengqiao.hub.operations.HubHealth;
import org.springframework.stereotype.Component;

/** What needs a person now, in numbers; each leads to the page on which something is done. */
@Component
class Needs {

  private static final int ENDS_SOON = CertificateHealth.TOLD_AT.get(0);

  /**
   * The numbers.
   *
   * @param decisions questions no rule can decide, and differences of a day's lists
   * @param groups failure groups nobody called fixed
   * @param due legal clocks that end within a week, or have ended
   * @param down partners that cannot be reached
   * @param silent partners from whom nothing came although something usually does
   * @param replays replays to be approved, or stopped by themselves
   * @param certificates certificates that end within two months
   */
  record Counts(
      long decisions,
      long groups,
      long due,
      long down,
      long silent,
      long replays,
      long certificates) {}

  private final WaitingDecisions decisions;
  private final FailureDesk failures;
  private final DueTerms terms;
  private final Repairs repairs;

  Needs(WaitingDecisions decisions, FailureDesk failures, DueTerms terms, Repairs repairs) {
    this.decisions = decisions;
    this.failures = failures;
    this.terms = terms;
    this.repairs = repairs;
  }

  /** For those who see all organisations, or some. */
  Counts of(Operator me, HubHealth health) {
    return new Counts(
        me.seesAll() ? decisions.count() : decisionsOf(me),
        failures.countOpen(),
        terms.near(me).size(),
        health.partners().stream().filter(it -> it.condition() == Condition.DOWN).count(),
        health.findings().stream().filter(Needs::isSilence).count(),
        me.seesAll() ? repairs.waitingReplays() : 0,
        health.certificates().stream().filter(it -> it.daysLeft() <= ENDS_SOON).count());
  }

  private long decisionsOf(Operator me) {
    return decisions.list(null, null).stream().filter(it -> me.sees(List.of(it.partner()))).count();
  }

  private static boolean isSilence(Finding it) {
    return it.code() == Finding.Code.SILENT_PARTNER;
  }
}
