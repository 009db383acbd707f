package org.fengqiao.hub.canonical.clocks;

import java.time.LocalDate;
import org.fengqiao.hub.canonical.rules.LegalCalendar;

/**
 * When to warn: {@code 3w} three working days before the end, {@code 90d} ninety days before it,
 * {@code +15d} on the fifteenth day.
 */
record Warning(int days, Reckoning reckoning) {

  /** From where it is reckoned. */
  enum Reckoning {
    WORKING_DAYS_BEFORE,
    DAYS_BEFORE,
    DAYS_AFTER_START
  }

  static Warning read(String text) {
    int days = Integer.parseInt(text.replaceAll("\\D", ""));
    if (text.startsWith("+")) {
      return new Warning(days, Reckoning.DAYS_AFTER_START);
    }
    return new Warning(
        days, text.endsWith("w") ? Reckoning.WORKING_DAYS_BEFORE : Reckoning.DAYS_BEFORE);
  }

  LocalDate on(LegalCalendar calendar, LocalDate start, LocalDate end) {
    return switch (reckoning) {
      case WORKING_DAYS_BEFORE -> calendar.workingDaysBefore(end, days);
      case DAYS_BEFORE -> end.minusDays(days);
      case DAYS_AFTER_START -> start.plusDays(days);
    };
  }
}
