package org.fengqiao.hub.operations.alerts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.hub.ledger.operations.Deadlines;
import org.fengqiao.hub.ledger.operations.Repairs;
import org.fengqiao.hub.operations.Condition;
import org.fengqiao.hub.operations.Finding;
import org.fengqiao.hub.operations.Finding.Code;
import org.springframework.stereotype.Component;

/** Finds legal deadlines that what is not delivered threatens, and replays that stopped. */
@Component
class RepairFindings implements FindingSource {

  /** Rules decide how near is too near; what is farther is not even looked at. */
  private static final int DAYS = 30;

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Deadlines deadlines;
  private final Repairs repairs;

  RepairFindings(Deadlines deadlines, Repairs repairs) {
    this.deadlines = deadlines;
    this.repairs = repairs;
  }

  @Override
  public List<Finding> findings() {
    List<Finding> found = new ArrayList<>();
    deadlines.threatened(DAYS, PATIENCE).forEach(it -> found.add(deadline(it)));
    long stopped = repairs.stoppedReplays();
    if (stopped > 0) {
      found.add(
          new Finding(
              Code.REPLAY_STOPPED,
              Condition.DEGRADED,
              "hub",
              stopped,
              stopped + " 个重放任务因失败过多自行中止，等待人工处理",
              stopped
                  + " replays stopped themselves after too many failures and wait for a person"));
    }
    return found;
  }

  private static Finding deadline(Deadlines.Threatened it) {
    return new Finding(
        Code.DEADLINE,
        Condition.DEGRADED,
        it.partner(),
        it.daysLeft(),
        it.cases() + " 件案件的法定期限将近（最近还有 " + it.daysLeft() + " 天），而发往 " + it.partner() + " 的报文尚未送达",
        "legal deadlines of "
            + it.cases()
            + " cases come near (the next in "
            + it.daysLeft()
            + " days) while messages for "
            + it.partner()
            + " are not delivered");
  }
}
