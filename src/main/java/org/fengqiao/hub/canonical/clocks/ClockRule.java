package org.fengqiao.hub.canonical.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.model.Procedure;
import org.fengqiao.hub.canonical.model.ReferralMode;
import org.fengqiao.hub.canonical.rules.LegalCalendar;
import org.fengqiao.hub.canonical.rules.LegalCalendar.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * One clock of the catalogue (guide §1.12), a row of {@code codes/clocks.csv}.
 *
 * @param id CLK-01 …; several rows of one id differ in their days of validity
 * @param nameZh what it is called in Chinese
 * @param nameEn and in English
 * @param length how long it is; the most that may be agreed, for an extension; 0 where that is free
 * @param unit what it is counted in
 * @param starts what starts it
 * @param stops what stops it
 * @param suspends what keeps it from running
 * @param resumes what lets it run again
 * @param rolls whether a last day on a day off moves to the next working day
 * @param expiry what its end does
 * @param warnings when to warn
 * @param modes the modes of referral it is for; none for any
 * @param procedures the procedures it is for; none for any
 * @param extension how an agreed extension is counted; none where it is no extension
 * @param tells kinds of partner that are told what it does, besides the centre
 * @param clauseZh the clause it rests on, in Chinese
 * @param clauseEn and in English
 * @param validFrom first day it may be started
 * @param validTo last day it may be started
 */
public record ClockRule(
    String id,
    String nameZh,
    String nameEn,
    int length,
    ClockUnit unit,
    Set<Trigger> starts,
    Set<Trigger> stops,
    Set<Trigger> suspends,
    Set<Trigger> resumes,
    boolean rolls,
    ClockExpiry expiry,
    List<Warning> warnings,
    Set<ReferralMode> modes,
    Set<Procedure> procedures,
    @Nullable Extension extension,
    Set<String> tells,
    String clauseZh,
    String clauseEn,
    LocalDate validFrom,
    LocalDate validTo) {

  /** How the days people agree on lengthen a period (立调意见 item 3 can be read either way). */
  public enum Extension {
    /** They follow the last day of the period. */
    BY,
    /** They are the whole length, from where the period began. */
    TO
  }

  /** Where days begin and end. */
  public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);

  /** The day of a moment, in China. */
  public static LocalDate day(Instant moment) {
    return moment.atZone(CHINA).toLocalDate();
  }

  /** The moment after which a last day is over. */
  public static Instant over(LocalDate end) {
    return end.plusDays(1).atStartOfDay(CHINA).toInstant();
  }

  /** The end of this clock, of its own length. */
  public Deadline deadline(LegalCalendar calendar, LocalDate start, List<Suspension> suspensions) {
    return deadline(calendar, start, length, suspensions);
  }

  /**
   * The end of this clock.
   *
   * @param start the day of the event, itself not counted
   * @param units how long, where it is not its own length
   * @param suspensions days that do not count
   */
  public Deadline deadline(
      LegalCalendar calendar, LocalDate start, int units, List<Suspension> suspensions) {
    if (unit == ClockUnit.WORKING_DAY) {
      return calendar.ending(workingDays(calendar, start, units, suspensions), false);
    }
    LocalDate counted =
        switch (unit) {
          case MONTH -> start.plusMonths(units);
          case YEAR -> start.plusYears(units);
          default -> start.plusDays(units);
        };
    long suspended = suspensions.stream().mapToLong(Suspension::days).sum();
    return calendar.ending(counted.plusDays(suspended), rolls);
  }

  private static LocalDate workingDays(
      LegalCalendar calendar, LocalDate start, int units, List<Suspension> suspensions) {
    LocalDate day = start;
    for (int counted = 0; counted < units; ) {
      day = day.plusDays(1);
      LocalDate next = day;
      boolean counts =
          calendar.isWorkday(next) && suspensions.stream().noneMatch(it -> it.covers(next));
      counted += counts ? 1 : 0;
    }
    return day;
  }

  /**
   * When this clock next has to act: to warn, or because it is over.
   *
   * @param after only what comes after this moment
   * @return nothing when it is over by then
   */
  public Optional<Instant> next(
      LegalCalendar calendar, LocalDate start, LocalDate end, Instant after) {
    return next(calendar, start, end, end, after);
  }

  /**
   * The same where it is in doubt when it began: it warns of the earliest end there may be, and is
   * over with the last.
   *
   * @param warned the end its warnings are reckoned from
   */
  public Optional<Instant> next(
      LegalCalendar calendar, LocalDate start, LocalDate end, LocalDate warned, Instant after) {
    Stream<Instant> told =
        warnings.stream()
            .map(warning -> warning.on(calendar, start, warned))
            .map(day -> day.atTime(OFFICE_OPENS).atZone(CHINA).toInstant())
            .filter(moment -> moment.isBefore(over(end)));
    return Stream.concat(told, Stream.of(over(end)))
        .filter(moment -> moment.isAfter(after))
        .min(Instant::compareTo);
  }

  /** Whether it is for a case of this mode and procedure. */
  public boolean isFor(@Nullable ReferralMode mode, @Nullable Procedure procedure) {
    return (modes.isEmpty() || (mode != null && modes.contains(mode)))
        && (procedures.isEmpty()
            || procedures.contains(procedure == null ? Procedure.ORDINARY : procedure));
  }

  /** Whether it may be started on a day. */
  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && !day.isAfter(validTo);
  }
}
