package org.fengqiao.hub.operations.alerts;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.hub.ledger.clocks.Threats;
import org.fengqiao.hub.ledger.operations.Repairs;
import org.fengqiao.hub.operations.Condition;
import org.fengqiao.hub.operations.Finding;
import org.fengqiao.hub.operations.Finding.Code;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.springframework.stereotype.Component;

/**
 * Finds legal deadlines that what is not delivered threatens, replays that stopped, and what waits
 * in failure groups somebody watches.
 */
@Component
class RepairFindings implements FindingSource {

  /** Rules decide how near is too near; what is farther is not even looked at. */
  private static final int DAYS = 30;

  private final Threats threats;
  private final Partners partners;
  private final Repairs repairs;

  RepairFindings(Threats threats, Repairs repairs, Partners partners) {
    this.threats = threats;
    this.partners = partners;
    this.repairs = repairs;
  }

  @Override
  public List<Finding> findings() {
    List<Finding> found = new ArrayList<>();
    threats.atPartners(DAYS).forEach(it -> found.add(deadline(it)));
    repairs.watched(GroupWatch.PREFIX).forEach(it -> found.add(GroupWatch.finding(it)));
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

  private Finding deadline(Threats.AtPartner it) {
    String zh = partners.find(it.partner()).map(Partner::name).orElse(it.partner());
    String en = partners.find(it.partner()).map(Partner::nameEn).orElse(it.partner());
    return new Finding(
        Code.DEADLINE,
        Condition.DEGRADED,
        it.partner(),
        it.daysLeft(),
        it.cases() + " 件案件的法定期限将近（最近还有 " + it.daysLeft() + " 天），而发往 " + zh + " 的报文尚未送达",
        "legal deadlines of "
            + it.cases()
            + " cases come near (the next in "
            + it.daysLeft()
            + " days) while messages for "
            + en
            + " are not delivered");
  }
}
