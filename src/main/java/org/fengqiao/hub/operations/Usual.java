package org.fengqiao.hub.operations;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.rules.LegalCalendar;
import org.springframework.stereotype.Component;

/**
 * What a partner usually sends on a day like this: the median of the same weekdays of the last
 * weeks that were as much a working day, or else of all such days. Learned from what it sent, never
 * set.
 */
@Component
class Usual {

  /** How far back is looked. */
  static final int DAYS = 56;

  /** Fewer days say nothing about what is usual. */
  private static final int ENOUGH = 4;

  /**
   * Messages that should have come by now, on average, before silence means something: with five
   * expected, a day without any is one in 150 by chance.
   */
  private static final double TELLING = 5;

  private static final LocalTime OPENS = LocalTime.of(8, 30);
  private static final LocalTime CLOSES = LocalTime.of(17, 30);

  private final LegalCalendar calendar;

  Usual(CodeTables codes) {
    this.calendar = new LegalCalendar(codes);
  }

  /** Messages on a day like this; nothing as long as too few such days are known. */
  Optional<Long> perDay(LocalDate day, Map<LocalDate, Long> sent) {
    LocalDate first = sent.keySet().stream().min(LocalDate::compareTo).orElse(day);
    List<LocalDate> alike =
        first
            .datesUntil(day)
            .filter(past -> past.isAfter(day.minusDays(DAYS + 1L)))
            .filter(past -> calendar.isWorkday(past) == calendar.isWorkday(day))
            .toList();
    List<LocalDate> sameWeekday =
        alike.stream().filter(past -> past.getDayOfWeek() == day.getDayOfWeek()).toList();
    List<LocalDate> looked = sameWeekday.size() >= ENOUGH ? sameWeekday : alike;
    if (looked.size() < ENOUGH) {
      return Optional.empty();
    }
    List<Long> counts = looked.stream().map(past -> sent.getOrDefault(past, 0L)).sorted().toList();
    return Optional.of(counts.get(counts.size() / 2));
  }

  /** Whether a partner that sent nothing today should have been heard of by now. */
  boolean isSilent(LocalDateTime now, long today, long usual) {
    return today == 0 && usual * passed(now) >= TELLING;
  }

  /** The share of the day's messages that should have come: working hours, or the whole day. */
  private double passed(LocalDateTime now) {
    if (!calendar.isWorkday(now.toLocalDate())) {
      return now.toLocalTime().toSecondOfDay() / 86_400.0;
    }
    double since = now.toLocalTime().toSecondOfDay() - OPENS.toSecondOfDay();
    double all = CLOSES.toSecondOfDay() - OPENS.toSecondOfDay();
    return Math.max(0, Math.min(1, since / all));
  }
}
