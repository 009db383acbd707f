package org.fengqiao.hub.canonical;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 日历: the days off by which the hub counts the deadlines of a year (guide §6, SYS.CALENDAR).
 *
 * @param published whether the year's notice is known; until then its deadlines are provisional
 * @param digest SHA-256 over its days, so that two calendars are compared at a glance; nothing when
 *     it is not published
 * @param days every day the notice names, in order
 */
public record CalendarAnswer(int year, boolean published, @Nullable String digest, List<Day> days) {

  /**
   * A day the notice names.
   *
   * @param work whether people work on it, though it is a Saturday or Sunday
   * @param nameZh what the notice calls it
   */
  public record Day(LocalDate date, boolean work, String nameZh) {}
}
