package org.fengqiao.hub.simulator;

import java.time.LocalDate;
import org.fengqiao.hub.simulator.notary.DayListDirection;
import org.fengqiao.hub.simulator.notary.DayListItem;
import org.fengqiao.hub.simulator.notary.DayReport;
import org.fengqiao.hub.simulator.notary.Discrepancy;
import org.fengqiao.hub.simulator.notary.GiveDayList;

/** The list of a day, and how it compares, in the words of the notaries' contract. */
final class NotaryDayList {

  private NotaryDayList() {}

  static GiveDayList of(LocalDate day, DayBook book) {
    GiveDayList list = new GiveDayList();
    list.setDay(DayBook.date(day));
    book.lines(day).forEach(line -> list.getItem().add(item(line)));
    return list;
  }

  private static DayListItem item(DayBook.Line line) {
    DayListItem item = new DayListItem();
    item.setDirection(DayListDirection.fromValue(line.direction()));
    item.setMessageId(line.messageId());
    return item;
  }

  static DayAnswer answer(DayReport report) {
    return new DayAnswer(
        report.getListed(),
        report.getDiscrepancy().stream()
            .filter(Discrepancy::isOpen)
            .map(it -> DayAnswer.words(it.getKind(), it.getMessageId()))
            .toList());
  }
}
