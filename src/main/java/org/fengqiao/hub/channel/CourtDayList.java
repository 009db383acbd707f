package org.fengqiao.hub.channel;

import java.time.LocalDate;
import java.util.List;
import org.fengqiao.hub.canonical.DayList.Item;
import org.fengqiao.hub.channel.court.DayListDirection;
import org.fengqiao.hub.channel.court.DayReport;
import org.fengqiao.hub.channel.court.Discrepancy;
import org.fengqiao.hub.channel.court.GiveDayList;

/** The list of a day in the words of the courts' contract, and how it compares. */
final class CourtDayList {

  private CourtDayList() {}

  static LocalDate day(GiveDayList given) {
    return SoapDay.of(given.getDay());
  }

  static List<Item> items(GiveDayList given) {
    return given.getItem().stream()
        .map(
            it ->
                SoapDay.item(
                    it.getDirection().value(), it.getMessageId(), it.getState(), it.getDigest()))
        .toList();
  }

  static DayReport report(GiveDayList given, org.fengqiao.hub.canonical.DayReport from) {
    DayReport to = new DayReport();
    to.setDay(given.getDay());
    to.setListed(from.partnerItems());
    to.setHubSent(from.hubSent());
    to.setHubReceived(from.hubReceived());
    from.discrepancies().forEach(it -> to.getDiscrepancy().add(discrepancy(it)));
    return to;
  }

  private static Discrepancy discrepancy(org.fengqiao.hub.canonical.DayReport.Discrepancy from) {
    Discrepancy to = new Discrepancy();
    to.setKind(from.kind());
    to.setKindName(from.kindZh());
    to.setDirection(DayListDirection.fromValue(from.direction().name()));
    to.setMessageId(from.messageId());
    to.setHubSays(from.hubSays());
    to.setPartnerSays(from.partnerSays());
    to.setOpen(from.open());
    to.setNextStepZh(from.nextStepZh());
    to.setNextStepEn(from.nextStepEn());
    return to;
  }
}
