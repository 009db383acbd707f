package org.fengqiao.hub.canonical.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.Samples;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.model.Procedure;
import org.fengqiao.hub.canonical.model.ReferralMode;
import org.fengqiao.hub.canonical.rules.LegalCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue of guide §1.12 and the vectors of §1.11, by the clocks they are about. */
class ClockCatalogueTests {

  private static final CodeTables CODES = CodeTables.load(Samples.MAPPINGS);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final ClockCatalogue catalogue = new ClockCatalogue(CODES);
  private final LegalCalendar calendar = new LegalCalendar(CODES);

  @Test
  void everyClockOfTheCatalogueIsThere() {
    List<String> wanted = IntStream.rangeClosed(1, 22).mapToObj("CLK-%02d"::formatted).toList();

    assertThat(wanted)
        .allSatisfy(id -> assertThat(catalogue.rules()).anyMatch(rule -> rule.id().startsWith(id)));
  }

  @Test
  void whatStartsOrStopsAClockIsAMessageThatExists() {
    assertThat(catalogue.rules())
        .flatExtracting(
            rule ->
                Stream.of(rule.starts(), rule.stops(), rule.suspends(), rule.resumes())
                    .flatMap(triggers -> triggers.stream())
                    .map(Trigger::event)
                    .toList())
        .filteredOn(event -> !event.equals(Trigger.OFFERED.event()))
        .allSatisfy(event -> assertThat(MessageKind.of(event.toString())).isPresent());
  }

  @Test
  void everyRowNamesItsClauseInBothLanguages() {
    assertThat(catalogue.rules())
        .allSatisfy(
            rule -> {
              assertThat(rule.clauseZh()).isNotBlank();
              assertThat(rule.clauseEn()).isNotBlank();
              assertThat(rule.starts()).isNotEmpty();
              assertThat(rule.stops()).isNotEmpty();
            });
  }

  @ParameterizedTest(name = "{0} from {1}")
  @CsvSource({
    "CLK-05,2026-09-01,2026-10-01,2026-10-08",
    "CLK-05,2026-09-07,2026-10-07,2026-10-08",
    "CLK-05,2026-01-16,2026-02-15,2026-02-24",
    "CLK-05,2026-01-20,2026-02-19,2026-02-24",
    "CLK-09,2026-03-06,2026-04-05,2026-04-07",
    "CLK-09,2026-08-11,2026-09-10,2026-09-10",
    "CLK-09,2026-09-10,2026-10-10,2026-10-10",
    "CLK-09,2026-08-21,2026-09-20,2026-09-20",
    "CLK-06,2026-09-05,2026-09-20,2026-09-20",
    "CLK-07,2026-09-18,2026-09-25,2026-09-28",
    "CLK-01,2026-09-24,2026-09-30,2026-09-30",
    "CLK-01,2026-09-30,2026-10-10,2026-10-10",
    "CLK-21,2026-02-13,2026-03-02,2026-03-02",
    "CLK-01,2026-09-18,2026-09-22,2026-09-22",
    "CLK-02,2026-04-30,2026-05-07,2026-05-07"
  })
  void theVectorsOfTheGuideHold(String id, LocalDate start, LocalDate raw, LocalDate end) {
    assertThat(catalogue.rule(id, start).deadline(calendar, start, List.of()))
        .isEqualTo(new LegalCalendar.Deadline(raw, end, false));
  }

  @Test
  void monthsAndYearsEndOnTheDayOfTheSameNumber() {
    assertThat(end("CLK-13", "2026-03-02")).isEqualTo("2026-09-02");
    assertThat(end("CLK-19", "2024-05-20")).isEqualTo("2026-05-20");
    assertThat(end("CLK-17-SET-ASIDE", "2026-05-31")).isEqualTo("2026-08-31");
  }

  @Test
  void anAwardOfTheOldLawMayBeSetAsideForSixMonths() {
    assertThat(end("CLK-17-SET-ASIDE", "2026-02-27")).isEqualTo("2026-08-27");
    assertThat(end("CLK-17-SET-ASIDE", "2026-03-02")).isEqualTo("2026-06-02");
  }

  private LocalDate end(String id, String start) {
    LocalDate day = LocalDate.parse(start);
    return catalogue.rule(id, day).deadline(calendar, day, List.of()).end();
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "PRE_ENTRUST,ORDINARY,CLK-05",
    "POST_FILING,ORDINARY,CLK-06",
    "IN_TRIAL,SUMMARY,CLK-07",
    "POST_FILING,SMALL_CLAIM,CLK-07"
  })
  void modeAndProcedureDecideWhichMediationClockRuns(
      ReferralMode mode, Procedure procedure, String id) {
    Trigger accepted = Trigger.of(MessageKind.REFERRAL_RESPONSE, "ACCEPTED", null);

    assertThat(catalogue.startedBy(accepted, TODAY))
        .filteredOn(rule -> rule.isFor(mode, procedure))
        .extracting(ClockRule::id)
        .containsExactlyInAnyOrder("CLK-04", id);
  }

  @Test
  void theCentresOwnIntakeHasNoPeriodOfTheCourts() {
    Trigger accepted = Trigger.of(MessageKind.REFERRAL_RESPONSE, "ACCEPTED", null);

    assertThat(catalogue.startedBy(accepted, TODAY))
        .filteredOn(rule -> rule.isFor(ReferralMode.SELF_INTAKE, null))
        .extracting(ClockRule::id)
        .containsExactly("CLK-04");
  }

  @Test
  void aReferralItselfMovesNoClock() {
    assertThat(catalogue.mentions(Trigger.of(MessageKind.CASE_REFERRAL, null, null))).isFalse();
  }

  /** 10, 5, 3 and 1 working days before Thursday 8 October 2026, then the end itself. */
  @Test
  void theConfirmationWindowWarnsTenFiveThreeAndOneWorkingDaysBefore() {
    ClockRule rule = catalogue.rule("CLK-09", LocalDate.of(2026, 9, 1));

    assertThat(moments(rule, LocalDate.of(2026, 9, 1)))
        .containsExactly(
            "2026-09-17T01:00:00Z",
            "2026-09-23T01:00:00Z",
            "2026-09-28T01:00:00Z",
            "2026-09-30T01:00:00Z",
            "2026-10-08T16:00:00Z");
  }

  @Test
  void aReviewWarnsOnItsFifteenthDay() {
    ClockRule rule = catalogue.rule("CLK-11", LocalDate.of(2026, 11, 2));

    assertThat(moments(rule, LocalDate.of(2026, 11, 2)).get(0)).isEqualTo("2026-11-17T01:00:00Z");
  }

  private List<String> moments(ClockRule rule, LocalDate start) {
    LocalDate end = rule.deadline(calendar, start, List.of()).end();
    List<String> found = new java.util.ArrayList<>();
    Instant after = start.atStartOfDay(ClockRule.CHINA).toInstant();
    for (var next = rule.next(calendar, start, end, after);
        next.isPresent();
        next = rule.next(calendar, start, end, next.get())) {
      found.add(next.get().toString());
    }
    return found;
  }

  @Test
  void noTwoRowsOfAClockAreValidOnOneDayForOneMode() {
    for (ClockRule rule : catalogue.rules()) {
      long others =
          catalogue.rules().stream()
              .filter(it -> it.id().equals(rule.id()) && it.validOn(TODAY))
              .filter(
                  it ->
                      Arrays.stream(ReferralMode.values())
                          .anyMatch(mode -> it.isFor(mode, null) && rule.isFor(mode, null)))
              .count();
      assertThat(others).as(rule.id()).isLessThanOrEqualTo(1);
    }
  }
}
