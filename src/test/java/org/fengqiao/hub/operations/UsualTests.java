package org.fengqiao.hub.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.junit.jupiter.api.Test;

/** What a partner usually sends, and when its silence means something. */
class UsualTests {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 28);

  private final Usual usual = new Usual(CodeTables.load(Path.of("mappings")));

  @Test
  void mondaysAreComparedWithMondays() {
    Map<LocalDate, Long> sent = weeks(8, 28, 10);

    assertThat(usual.perDay(MONDAY, sent)).contains(28L);
    assertThat(usual.perDay(MONDAY.plusDays(1), sent)).contains(10L);
  }

  @Test
  void aNewPartnerHasNoUsualDayYet() {
    Map<LocalDate, Long> sent = new TreeMap<>();
    sent.put(MONDAY.minusDays(3), 40L);

    assertThat(usual.perDay(MONDAY, sent)).isEmpty();
  }

  @Test
  void aPartnerThatRestsAtWeekendsIsNotMissedOnSaturday() {
    long onSaturdays = usual.perDay(SATURDAY, weeks(8, 28, 28)).orElseThrow();

    assertThat(usual.isSilent(SATURDAY.atTime(18, 0), 0, onSaturdays)).isFalse();
  }

  @Test
  void silenceMeansNothingAtNineAndSomethingAtEleven() {
    assertThat(usual.isSilent(at("09:00"), 0, 28)).isFalse();
    assertThat(usual.isSilent(at("11:00"), 0, 28)).isTrue();
    assertThat(usual.isSilent(at("11:00"), 1, 28)).isFalse();
  }

  @Test
  void aPartnerThatSendsTwoADayIsNeverCalledSilent() {
    assertThat(usual.isSilent(at("18:00"), 0, 2)).isFalse();
  }

  private static LocalDateTime at(String time) {
    return LocalDateTime.parse(MONDAY + "T" + time);
  }

  /** Weeks up to Monday with one count for Mondays and one for the other working days. */
  private static Map<LocalDate, Long> weeks(int weeks, long monday, long others) {
    Map<LocalDate, Long> sent = new TreeMap<>();
    for (int day = 1; day <= weeks * 7; day++) {
      LocalDate date = MONDAY.minusDays(day);
      if (date.getDayOfWeek().getValue() <= 5) {
        sent.put(date, date.getDayOfWeek().getValue() == 1 ? monday : others);
      }
    }
    return sent;
  }
}
