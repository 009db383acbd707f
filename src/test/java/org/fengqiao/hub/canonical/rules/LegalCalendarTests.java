package org.fengqiao.hub.canonical.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of the deadline rules (guide §1.11); the first day is not counted. */
class LegalCalendarTests {

  private final LegalCalendar calendar = new LegalCalendar(Checks.CODES);

  @ParameterizedTest(name = "{4}")
  @CsvSource({
    "2026-09-01,30,2026-10-01,2026-10-08,National Day",
    "2026-09-07,30,2026-10-07,2026-10-08,last day of the holiday",
    "2026-01-16,30,2026-02-15,2026-02-24,Spring Festival",
    "2026-01-20,30,2026-02-19,2026-02-24,inside Spring Festival",
    "2026-03-06,30,2026-04-05,2026-04-07,Qingming",
    "2026-08-11,30,2026-09-10,2026-09-10,no shift",
    "2026-09-10,30,2026-10-10,2026-10-10,make-up Saturday",
    "2026-08-21,30,2026-09-20,2026-09-20,make-up Sunday",
    "2026-09-05,15,2026-09-20,2026-09-20,make-up Sunday",
    "2026-09-18,7,2026-09-25,2026-09-28,Mid-Autumn"
  })
  void aLastDayOffMovesToTheNextWorkingDay(
      LocalDate start, int days, LocalDate raw, LocalDate end, String why) {
    assertThat(calendar.days(start, days))
        .as(why)
        .isEqualTo(new LegalCalendar.Deadline(raw, end, false));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-24,3,2026-09-30",
    "2026-09-30,3,2026-10-10",
    "2026-02-13,7,2026-03-02",
    "2026-09-18,3,2026-09-22",
    "2026-04-30,2,2026-05-07"
  })
  void workingDaysCountMakeUpDaysAndSkipDaysOff(LocalDate start, int days, LocalDate end) {
    assertThat(calendar.workingDays(start, days).end()).isEqualTo(end);
  }

  @Test
  void aDeadlineInAYearWithoutPublishedDaysOffIsProvisional() {
    assertThat(calendar.days(LocalDate.of(2026, 12, 15), 30).provisional()).isTrue();
  }
}
