package org.fengqiao.hub.canonical.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.fengqiao.hub.canonical.codes.CodeTables;

/**
 * Counts legal periods (guide §1.11): the first day is not counted, days are calendar days unless
 * they are working days, and a last day on a day off moves to the next working day (民诉法 art 85).
 * Days off are the State Council's, as published year by year. Immutable.
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

  /**
   * A day the State Council's notice names.
   *
   * @param work whether people work on it: a make-up day, otherwise a day off
   */
  public record Day(LocalDate date, boolean work) {}

  /** A calendar of the days named; a year of which any day is named counts as published. */
  public LegalCalendar(Collection<Day> days) {
    for (Day day : days) {
      workdays.put(day.date(), day.work());
      published.add(day.date().getYear());
    }
  }

  /** Reads the days off that are delivered with the hub, {@code codes/public-holidays.csv}. */
  public LegalCalendar(CodeTables codes) {
    this(
        codes.all("public-holidays").stream()
            .map(row -> new Day(LocalDate.parse(row.value()), row.more("day").equals("WORK")))
            .toList());
  }

  /** So many calendar days after a day, moved off a day off. */
  public Deadline days(LocalDate start, int days) {
    return ending(start.plusDays(days), true);
  }

  /** So many working days after a day. */
  public Deadline workingDays(LocalDate start, int days) {
    LocalDate end = start;
    for (int counted = 0; counted < days; ) {
      end = end.plusDays(1);
      counted += isWorkday(end) ? 1 : 0;
    }
    return ending(end, false);
  }

  /** The deadline whose last day as counted is this one. */
  public Deadline ending(LocalDate raw, boolean rolls) {
    LocalDate end = raw;
    while (rolls && !isWorkday(end)) {
      end = end.plusDays(1);
    }
    return new Deadline(raw, end, !isPublished(end.getYear()));
  }

  /** A make-up Saturday or Sunday is a working day. */
  public boolean isWorkday(LocalDate day) {
    return workdays.getOrDefault(day, day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);
  }

  /** Whether the days off of a year are known. */
  public boolean isPublished(int year) {
    return published.contains(year);
  }

  /** The working days after {@code from} up to and with {@code to}; negative when it is past. */
  public long workingDaysBetween(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return -workingDaysBetween(to, from);
    }
    long days = ChronoUnit.DAYS.between(from, to);
    return java.util.stream.LongStream.rangeClosed(1, days)
        .filter(n -> isWorkday(from.plusDays(n)))
        .count();
  }

  /** The working day from which so many working days are left until an end. */
  public LocalDate workingDaysBefore(LocalDate end, int days) {
    LocalDate day = end;
    for (int left = 0; left < days; day = day.minusDays(1)) {
      left += isWorkday(day) ? 1 : 0;
    }
    while (!isWorkday(day)) {
      day = day.minusDays(1);
    }
    return day;
  }
}
