package org.fengqiao.hub.canonical.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.fengqiao.hub.canonical.codes.Code;
import org.fengqiao.hub.canonical.codes.CodeTables;

/**
 * Counts legal periods (guide §1.11): the first day is not counted, days are calendar days unless
 * they are working days, and a last day on a day off moves to the next working day (民诉法 art 85).
 * Days off are the State Council's, kept in {@code mappings/codes/public-holidays.csv}.
 */
public final class LegalCalendar {

  private final Map<LocalDate, Boolean> workdays = new HashMap<>();
  private final Set<Integer> published = new HashSet<>();

  /**
   * A deadline.
   *
   * @param raw the last day as counted
   * @param end the last day that counts, after a day off moved it
   * @param provisional whether it lies in a year whose days off are not published yet
   */
  public record Deadline(LocalDate raw, LocalDate end, boolean provisional) {}

  /** Reads the days off. */
  public LegalCalendar(CodeTables codes) {
    for (Code day : codes.all("public-holidays")) {
      LocalDate date = LocalDate.parse(day.value());
      workdays.put(date, day.more("day").equals("WORK"));
      published.add(date.getYear());
    }
  }

  /** So many calendar days after a day, moved off a day off. */
  public Deadline days(LocalDate start, int days) {
    LocalDate raw = start.plusDays(days);
    LocalDate end = raw;
    while (!isWorkday(end)) {
      end = end.plusDays(1);
    }
    return new Deadline(raw, end, isProvisional(end));
  }

  /** So many working days after a day. */
  public Deadline workingDays(LocalDate start, int days) {
    LocalDate end = start;
    for (int counted = 0; counted < days; ) {
      end = end.plusDays(1);
      counted += isWorkday(end) ? 1 : 0;
    }
    return new Deadline(end, end, isProvisional(end));
  }

  /** A make-up Saturday or Sunday is a working day. */
  public boolean isWorkday(LocalDate day) {
    return workdays.getOrDefault(day, day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);
  }

  private boolean isProvisional(LocalDate end) {
    return !published.contains(end.getYear());
  }
}
