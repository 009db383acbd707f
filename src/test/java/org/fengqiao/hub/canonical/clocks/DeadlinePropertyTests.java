package org.fengqiao.hub.canonical.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.fengqiao.hub.canonical.Samples;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.rules.LegalCalendar;
import org.fengqiao.hub.canonical.rules.LegalCalendar.Deadline;

/** What holds for every deadline, whatever the day, the clock and the calendar. */
class DeadlinePropertyTests {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final ClockCatalogue CATALOGUE =
      new ClockCatalogue(CodeTables.load(Samples.MAPPINGS));

  @Provide
  Arbitrary<ClockRule> rules() {
    return Arbitraries.of(CATALOGUE.rules());
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 800).map(FIRST::plusDays);
  }

  /** Days off and make-up days, anywhere: stranger than any notice of the State Council. */
  @Provide
  Arbitrary<Set<LocalDate>> daysOff() {
    return days().set().ofMaxSize(60);
  }

  @Property
  void aDeadlineNeverMovesEarlierWhenAHolidayIsAdded(
      @ForAll("rules") ClockRule rule,
      @ForAll("days") LocalDate start,
      @ForAll("daysOff") Set<LocalDate> off,
      @ForAll("days") LocalDate another) {
    Set<LocalDate> more = new HashSet<>(off);
    more.add(another);

    assertThat(end(rule, start, more)).isAfterOrEqualTo(end(rule, start, off));
  }

  @Property
  void aDeadlineEndsOnAWorkingDayUnlessItsClockDoesNotRoll(
      @ForAll("rules") ClockRule rule,
      @ForAll("days") LocalDate start,
      @ForAll("daysOff") Set<LocalDate> off) {
    LegalCalendar calendar = calendar(off);
    Deadline deadline = rule.deadline(calendar, start, rule.length() + 1, List.of());

    assertThat(deadline.end()).isAfterOrEqualTo(deadline.raw());
    if (rule.rolls() || rule.unit() == ClockUnit.WORKING_DAY) {
      assertThat(calendar.isWorkday(deadline.end())).isTrue();
    }
  }

  @Property
  void aSuspensionShiftsTheCountedEndByExactlyItsLength(
      @ForAll("rules") ClockRule rule,
      @ForAll("days") LocalDate start,
      @ForAll @IntRange(max = 20) int from,
      @ForAll @IntRange(max = 90) int length) {
    if (rule.unit() == ClockUnit.WORKING_DAY) {
      return;
    }
    LocalDate begins = start.plusDays(from);
    List<Suspension> suspended = List.of(new Suspension(begins, begins.plusDays(length)));
    LegalCalendar calendar = calendar(Set.of());

    assertThat(rule.deadline(calendar, start, suspended).raw())
        .isEqualTo(rule.deadline(calendar, start, List.of()).raw().plusDays(length));
  }

  @Property
  void ofWorkingDaysExactlyAsManyCountWithASuspensionAsWithout(
      @ForAll("days") LocalDate start,
      @ForAll @IntRange(min = 1, max = 20) int length,
      @ForAll @IntRange(max = 10) int from,
      @ForAll @IntRange(max = 30) int days,
      @ForAll("daysOff") Set<LocalDate> off) {
    ClockRule notary = CATALOGUE.rule("CLK-18", start);
    LegalCalendar calendar = calendar(off);
    Suspension suspended = new Suspension(start.plusDays(from), start.plusDays((long) from + days));
    LocalDate end = notary.deadline(calendar, start, length, List.of(suspended)).end();

    assertThat(
            start
                .plusDays(1)
                .datesUntil(end.plusDays(1))
                .filter(day -> calendar.isWorkday(day) && !suspended.covers(day))
                .count())
        .isEqualTo(length);
  }

  @Property
  void aLaterEventNeverHasAnEarlierDeadline(
      @ForAll("rules") ClockRule rule,
      @ForAll("days") LocalDate start,
      @ForAll @IntRange(max = 40) int later,
      @ForAll("daysOff") Set<LocalDate> off) {
    LegalCalendar calendar = calendar(off);

    assertThat(rule.deadline(calendar, start.plusDays(later), List.of()).end())
        .isAfterOrEqualTo(rule.deadline(calendar, start, List.of()).end());
  }

  @Property
  void everyMomentAClockActsLiesBehindTheOneBeforeAndTheLastIsItsEnd(
      @ForAll("rules") ClockRule rule,
      @ForAll("days") LocalDate start,
      @ForAll("daysOff") Set<LocalDate> off) {
    LegalCalendar calendar = calendar(off);
    LocalDate end = rule.deadline(calendar, start, List.of()).end();
    var after = start.atStartOfDay(ClockRule.CHINA).toInstant();
    for (var next = rule.next(calendar, start, end, after);
        next.isPresent();
        next = rule.next(calendar, start, end, after)) {
      assertThat(next.get()).isAfter(after);
      after = next.get();
    }

    assertThat(after).isEqualTo(ClockRule.over(end));
  }

  private static LocalDate end(ClockRule rule, LocalDate start, Set<LocalDate> off) {
    return rule.deadline(calendar(off), start, List.of()).end();
  }

  private static LegalCalendar calendar(Set<LocalDate> off) {
    List<LegalCalendar.Day> days = new ArrayList<>();
    off.forEach(day -> days.add(new LegalCalendar.Day(day, false)));
    return new LegalCalendar(days);
  }
}
