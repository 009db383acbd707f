package org.fengqiao.hub.channel;

import org.fengqiao.hub.canonical.DayList.Direction;
import org.fengqiao.hub.canonical.DayReport;
import org.fengqiao.hub.canonical.DayReport.Discrepancy;
import org.fengqiao.hub.partner.Partner;

/** A partner's day as a clerk reads it: what both have, what differs, what to do. */
final class DayPage {

  private DayPage() {}

  /** The page; nothing for a partner with which nothing went to and fro. */
  static String of(Partner partner, DayReport report) {
    if (report.givenAt() == null && report.hubSent() + report.hubReceived() == 0) {
      return "";
    }
    StringBuilder page = new StringBuilder();
    page.append("%s %s（%s）%n".formatted(report.day(), partner.name(), partner.id()));
    page.append(
        "  枢纽：对方发出 %d 件，送达对方 %d 件 · the hub took %d and delivered %d%n"
            .formatted(
                report.hubSent(), report.hubReceived(), report.hubSent(), report.hubReceived()));
    if (report.givenAt() == null) {
      return page.append("  对方未提交清单，请催报 · no list was given: ask for it\n\n").toString();
    }
    page.append(
        "  对方清单 %d 件 · its list has %d%n".formatted(report.partnerItems(), report.partnerItems()));
    if (report.discrepancies().stream().noneMatch(Discrepancy::open)) {
      page.append("  核对一致，无待处理差异 · all agrees, or is settled\n");
    }
    report.discrepancies().forEach(it -> page.append(line(it)));
    return page.append('\n').toString();
  }

  private static String line(Discrepancy it) {
    return "  %s %s %s %s｜枢纽 hub %s｜对方 partner %s%n      → %s · %s%n"
        .formatted(
            it.open() ? "待处理" : "已了结",
            it.kindZh(),
            it.direction() == Direction.SENT ? "对方发出" : "对方接收",
            it.messageId(),
            it.hubSays() == null ? "—" : it.hubSays(),
            it.partnerSays() == null ? "—" : it.partnerSays(),
            it.decision() == null ? it.nextStepZh() : it.decision(),
            it.decision() == null ? it.nextStepEn() : it.decidedBy());
  }
}
