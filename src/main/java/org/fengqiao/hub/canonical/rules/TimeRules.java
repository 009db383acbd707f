package org.fengqiao.hub.canonical.rules;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.fengqiao.hub.canonical.RejectionCode;
import org.jspecify.annotations.Nullable;

/** Times in Qingdao: what is said to have happened must have. One day is left for odd clocks. */
final class TimeRules {

  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");

  private TimeRules() {}

  static LocalDate day(OffsetDateTime time) {
    return time.atZoneSameInstant(QINGDAO).toLocalDate();
  }

  static void past(@Nullable OffsetDateTime time, Place place, LocalDate today) {
    if (time != null) {
      past(day(time), place, today);
    }
  }

  static void past(@Nullable LocalDate day, Place place, LocalDate today) {
    if (day != null && day.isAfter(today.plusDays(1))) {
      place.fault(RejectionCode.TIME_IN_FUTURE);
    }
  }

  /** Two days that must not be the other way round. */
  static void order(
      @Nullable LocalDate first, @Nullable LocalDate second, Place place, String before) {
    if (first != null && second != null && second.isBefore(first)) {
      place.fault(RejectionCode.TIME_ORDER, place.name(), before);
    }
  }
}
