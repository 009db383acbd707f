package org.fengqiao.hub.canonical.rules;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;

/** Weeks (ISO 8601), months and quarters as returns write them: 2026-W47, 2026-11, 2026-Q4. */
final class StatisticsPeriod {

  private StatisticsPeriod() {}

  /** Whether a period is of a frequency of the table of forms. */
  static boolean isOf(String period, String frequency) {
    return switch (frequency) {
      case "WEEKLY" -> period.charAt(5) == 'W';
      case "QUARTERLY" -> period.charAt(5) == 'Q';
      default -> period.length() == 7 && Character.isDigit(period.charAt(5));
    };
  }

  /** The last day of a period; nothing when there is no such period. */
  static Optional<LocalDate> lastDay(String period) {
    int year = Integer.parseInt(period.substring(0, 4));
    String part = period.substring(5);
    try {
      return switch (part.charAt(0)) {
        case 'W' -> week(year, Integer.parseInt(part.substring(1)));
        case 'Q' -> Optional.of(YearMonth.of(year, 3 * (part.charAt(1) - '0')).atEndOfMonth());
        default -> Optional.of(YearMonth.of(year, Integer.parseInt(part)).atEndOfMonth());
      };
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> week(int year, int week) {
    LocalDate sunday =
        LocalDate.of(year, 1, 4)
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
            .with(DayOfWeek.SUNDAY);
    return Optional.of(sunday);
  }
}
