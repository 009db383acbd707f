package org.fengqiao.hub.canonical.rules;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;

/**
 * Weeks (ISO 8601), months, quarters, years and ranges of days as returns write them: 2026-W47,
 * 2026-11, 2026-Q4, 2026, 2023-06-01--2026-05-31.
 *
 * @param first its first day
 * @param last its last day
 */
public record StatisticsPeriod(LocalDate first, LocalDate last) {

  private static final int YEAR_ALONE = 4;
  private static final int DAY = 10;
  private static final int RANGE = 22;

  /** The period a text names; nothing when there is no such period. */
  public static Optional<StatisticsPeriod> of(String text) {
    try {
      return Optional.of(read(text)).filter(period -> !period.last().isBefore(period.first()));
    } catch (DateTimeException | IndexOutOfBoundsException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Whether a text is of a frequency of the table of forms; what is sent on demand takes any. */
  static boolean isOf(String text, String frequency) {
    return frequency.equals("ANY") || frequency.equals(frequencyOf(text));
  }

  private static String frequencyOf(String text) {
    if (text.length() == YEAR_ALONE) {
      return "YEARLY";
    }
    if (text.length() == RANGE) {
      return "ANY";
    }
    return switch (text.charAt(YEAR_ALONE + 1)) {
      case 'W' -> "WEEKLY";
      case 'Q' -> "QUARTERLY";
      default -> "MONTHLY";
    };
  }

  /** The newest period of a frequency that ended before a day, as returns write it. */
  public static String endedBefore(LocalDate day, String frequency) {
    return switch (frequency) {
      case "WEEKLY" -> {
        LocalDate week = day.minusWeeks(1);
        yield "%d-W%02d"
            .formatted(
                week.get(IsoFields.WEEK_BASED_YEAR), week.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      }
      case "QUARTERLY" -> {
        LocalDate quarter = day.minusMonths(3);
        yield "%d-Q%d".formatted(quarter.getYear(), quarter.get(IsoFields.QUARTER_OF_YEAR));
      }
      case "YEARLY" -> Integer.toString(day.getYear() - 1);
      default -> YearMonth.from(day).minusMonths(1).toString();
    };
  }

  private static StatisticsPeriod read(String text) {
    if (text.length() == RANGE) {
      return new StatisticsPeriod(
          LocalDate.parse(text.substring(0, DAY)), LocalDate.parse(text.substring(DAY + 2)));
    }
    int year = Integer.parseInt(text.substring(0, YEAR_ALONE));
    if (text.length() == YEAR_ALONE) {
      return new StatisticsPeriod(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
    String part = text.substring(YEAR_ALONE + 1);
    return switch (part.charAt(0)) {
      case 'W' -> week(year, Integer.parseInt(part.substring(1)));
      case 'Q' -> months(YearMonth.of(year, 3 * (part.charAt(1) - '0') - 2), 3);
      default -> months(YearMonth.of(year, Integer.parseInt(part)), 1);
    };
  }

  private static StatisticsPeriod months(YearMonth first, int count) {
    return new StatisticsPeriod(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
  }

  private static StatisticsPeriod week(int year, int week) {
    LocalDate monday =
        LocalDate.of(year, 1, 4)
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
            .with(DayOfWeek.MONDAY);
    return new StatisticsPeriod(monday, monday.plusDays(6));
  }
}
