package org.fengqiao.hub.console;

import org.fengqiao.hub.canonical.CalendarAnswer;
import org.fengqiao.hub.canonical.CalendarQuery;
import org.fengqiao.hub.ledger.clocks.Calendars;
import org.springframework.stereotype.Component;

/** Tells partners by which calendar their deadlines are counted. */
@Component("calendarInquiry")
class CalendarInquiry {

  private final Calendars calendars;

  CalendarInquiry(Calendars calendars) {
    this.calendars = calendars;
  }

  /** The year asked for, as the ledger has it. */
  public CalendarAnswer year(CalendarQuery query) {
    return calendars.year(query.year());
  }
}
