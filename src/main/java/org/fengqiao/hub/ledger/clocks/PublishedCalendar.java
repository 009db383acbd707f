package org.fengqiao.hub.ledger.clocks;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fengqiao.hub.canonical.codes.Code;
import org.fengqiao.hub.canonical.codes.CodeTables;

/**
 * A calendar as the State Council's notice gives it: whole years, days off and make-up days.
 *
 * @param years its years, the earliest first
 */
public record PublishedCalendar(List<Year> years) {

  /** New year, Spring Festival, Qingming, Labour Day, Dragon Boat, Mid-Autumn, National Day. */
  private static final int FEWEST_DAYS_OFF = 11;

  /** A year with every day its notice names. */
  public record Year(int year, List<Day> days) {}

  /**
   * A day the notice names.
   *
   * @param work whether people work on it, though it is a Saturday or Sunday
   * @param nameZh what the notice calls it
   */
  public record Day(LocalDate date, boolean work, String nameZh) {}

  /**
   * Reads a file in the form of {@code mappings/codes/public-holidays.csv}.
   *
   * @throws CalendarInvalid when it is not a whole and sensible calendar
   */
  public static PublishedCalendar read(Path file) {
    try {
      return of(CodeTables.read(file));
    } catch (IllegalStateException | java.io.UncheckedIOException e) {
      throw new CalendarInvalid(
          "无法读取日历文件，须为 UTF-8 的逗号分隔表，列为 value,nameZh,nameEn,day,validFrom,validTo,aliases",
          "the file cannot be read as a calendar: UTF-8, parted by commas, columns"
              + " value,nameZh,nameEn,day,validFrom,validTo,aliases",
          e);
    }
  }

  /**
   * Checks the rows of a table.
   *
   * @throws CalendarInvalid when they are not whole and sensible years
   */
  public static PublishedCalendar of(List<Code> rows) {
    Set<LocalDate> seen = new HashSet<>();
    Map<Integer, List<Day>> years =
        rows.stream()
            .map(row -> day(row, seen))
            .collect(
                Collectors.groupingBy(
                    day -> day.date().getYear(), TreeMap::new, Collectors.toList()));
    if (years.isEmpty()) {
      throw new CalendarInvalid("日历没有任何日期", "the calendar names no day");
    }
    years.forEach(PublishedCalendar::whole);
    return new PublishedCalendar(
        years.entrySet().stream().map(it -> new Year(it.getKey(), it.getValue())).toList());
  }

  private static Day day(Code row, Set<LocalDate> seen) {
    LocalDate date;
    try {
      date = LocalDate.parse(row.value());
    } catch (DateTimeException e) {
      throw new CalendarInvalid(
          "“" + row.value() + "”不是日期，须写作 2027-01-01",
          "\"" + row.value() + "\" is no date, write 2027-01-01",
          e);
    }
    if (!seen.add(date)) {
      throw new CalendarInvalid(date + " 出现两次", date + " stands there twice");
    }
    boolean work = row.more("day").equals("WORK");
    if (!work && !row.more("day").equals("OFF")) {
      throw new CalendarInvalid(
          date + " 的 day 须为 OFF（放假）或 WORK（调休上班）", "day of " + date + " must be OFF or WORK");
    }
    if (work && date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
      throw new CalendarInvalid(
          date + " 不是星期六或星期日，无须调休上班", date + " is a weekday: it needs no make-up day");
    }
    return new Day(date, work, row.nameZh());
  }

  private static void whole(int year, List<Day> days) {
    Set<LocalDate> off =
        days.stream().filter(day -> !day.work()).map(Day::date).collect(Collectors.toSet());
    boolean holidays =
        off.contains(LocalDate.of(year, 1, 1))
            && off.contains(LocalDate.of(year, 5, 1))
            && off.contains(LocalDate.of(year, 10, 1));
    if (!holidays || off.size() < FEWEST_DAYS_OFF) {
      throw new CalendarInvalid(
          year + " 年的安排不完整：须含元旦、劳动节、国庆节，放假至少 " + FEWEST_DAYS_OFF + " 天",
          year
              + " is not whole: New Year, Labour Day and National Day, and at least "
              + FEWEST_DAYS_OFF
              + " days off");
    }
  }
}
