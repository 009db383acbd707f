package org.fengqiao.hub.ledger.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fengqiao.hub.canonical.Samples;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.ledger.RealPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A calendar that is published after deadlines were counted (guide §5 row 20). */
class CalendarsTests {

  private static final String HEAD = "value,nameZh,nameEn,day,validFrom,validTo,aliases\n";

  /** A year like that of 2026; the real notice of 2027 was not out when this was written. */
  private static final String YEAR =
      """
      2027-01-01,元旦,New Year,OFF,,,
      2027-02-05,春节,Spring Festival,OFF,,,
      2027-02-06,春节,Spring Festival,OFF,,,
      2027-02-07,春节,Spring Festival,OFF,,,
      2027-02-08,春节,Spring Festival,OFF,,,
      2027-02-09,春节,Spring Festival,OFF,,,
      2027-02-10,春节,Spring Festival,OFF,,,
      2027-02-11,春节,Spring Festival,OFF,,,
      2027-02-20,春节调休上班,Make-up day,WORK,,,
      2027-05-01,劳动节,Labour Day,OFF,,,
      2027-06-09,端午节,Dragon Boat Festival,OFF,,,
      2027-10-01,国庆节,National Day,OFF,,,
      """;

  private final ClockFixture clocks = new ClockFixture(Instant.parse("2026-12-20T02:00:00Z"));
  private final UUID caseId = clocks.ledger.referred("court-shinan").caseId();

  @TempDir private Path folder;

  @AfterEach
  void forget() {
    clocks.ledger.jdbc.update("delete from calendar_year where year >= 2027");
    clocks.ledger.jdbc.update(
        "update legal_clock set state = 'STOPPED', due_at = null, stale = false");
  }

  @Test
  void aProvisionalDeadlineIsCountedAgainWhenItsYearIsLoadedWithTheChangeOnRecord()
      throws IOException {
    clocks.start(caseId, "CLK-09", LocalDate.of(2027, 1, 6));
    assertThat(clocks.only(caseId, "CLK-09").provisional()).isTrue();
    assertThat(clocks.only(caseId, "CLK-09").rolledEnd()).isEqualTo("2027-02-05");

    CalendarOffice.Report report = office().load(PublishedCalendar.read(file(HEAD + YEAR)));

    assertThat(report.years()).containsExactly(2027);
    assertThat(report.moved()).isEqualTo(1);
    assertThat(clocks.only(caseId, "CLK-09").provisional()).isFalse();
    assertThat(clocks.only(caseId, "CLK-09").rolledEnd()).isEqualTo("2027-02-12");
    assertThat(clocks.clocks.changes(caseId))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.what()).isEqualTo("RECOUNTED");
              assertThat(change.endBefore()).isEqualTo("2027-02-05");
              assertThat(change.endAfter()).isEqualTo("2027-02-12");
            });
  }

  @Test
  void aRunningHubNoticesTheCalendarThatAnotherProcessLoaded() throws IOException {
    assertThat(clocks.calendars.current().isPublished(2027)).isFalse();
    office().load(PublishedCalendar.read(file(HEAD + YEAR)));

    RealPostgres.transaction().execute(status -> clocks.firing.fireDue());

    assertThat(clocks.calendars.current().isPublished(2027)).isTrue();
    assertThat(clocks.calendars.current().isWorkday(LocalDate.of(2027, 2, 20))).isTrue();
  }

  @Test
  void theSameCalendarAgainChangesNothing() throws IOException {
    Path file = file(HEAD + YEAR);
    office().load(PublishedCalendar.read(file));

    assertThat(office().load(PublishedCalendar.read(file)))
        .isEqualTo(new CalendarOffice.Report(java.util.List.of(), 0, 0));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2027-13-01,OFF,is no date",
    "2027-01-01,MAYBE,must be OFF or WORK",
    "2027-02-15,WORK,needs no make-up day",
    "2027-01-02,OFF,is not whole"
  })
  void aCalendarThatIsNotWholeAndSensibleIsRefusedWithWhatToMend(
      String day, String kind, String why) throws IOException {
    Path file = file(HEAD + day + ",某日,Some day," + kind + ",,,\n");

    assertThatThrownBy(() -> PublishedCalendar.read(file))
        .isInstanceOf(CalendarInvalid.class)
        .hasMessageContaining(why);
  }

  @Test
  void aDayThatStandsThereTwiceIsRefused() throws IOException {
    Path file = file(HEAD + YEAR + "2027-01-01,元旦,New Year,OFF,,,\n");

    assertThatThrownBy(() -> PublishedCalendar.read(file)).hasMessageContaining("twice");
  }

  private CalendarOffice office() {
    return new CalendarOffice(
        java.util.Objects.requireNonNull(clocks.ledger.jdbc.getDataSource()),
        CodeTables.load(Samples.MAPPINGS),
        clocks.time);
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("calendar.csv"), content);
  }
}
