package org.fengqiao.hub.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.fengqiao.hub.canonical.ReturnRequest;
import org.fengqiao.hub.canonical.Samples;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.ledger.LedgerFixture;
import org.fengqiao.hub.ledger.statistics.StatisticsFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which returns are due, by the calendar of Qingdao, on a real PostgreSQL. */
class ReturnScheduleTests {

  private static final CodeTables CODES = CodeTables.load(Samples.MAPPINGS);

  private final LedgerFixture ledger = new LedgerFixture(Clock.systemUTC());

  @BeforeEach
  void serveSinceNovember() {
    ledger.jdbc.update("delete from job_lead");
    ledger.referred("court-shinan");
  }

  @Test
  void theMonthIsDueOnItsThirdDayAtEightInQingdao() {
    assertThat(due("2031-03-02T23:59:59Z")).doesNotContain("QD-TJ-02 2031-02");
    assertThat(due("2031-03-03T00:00:00Z")).contains("QD-TJ-02 2031-02");
  }

  @Test
  void theWeekIsDueOnMonday() {
    assertThat(due("2031-03-10T00:00:00Z")).contains("QD-TJ-01 2031-W10");
  }

  @Test
  void whatIsSentOnDemandIsNeverDue() {
    assertThat(due("2031-03-10T00:00:00Z")).noneMatch(it -> it.startsWith("QD-TJ-10"));
  }

  @Test
  void aPeriodBeforeTheHubServedIsNotItsToReport() {
    assertThat(due("2019-03-05T00:00:00Z")).isEmpty();
  }

  @Test
  void ofTwoNodesOneLeadsUntilItIsSilent() {
    ReturnSchedule first = schedule("2031-03-05T00:00:00Z");
    ReturnSchedule second = schedule("2031-03-05T00:01:00Z");
    ReturnSchedule later = schedule("2031-03-05T00:30:00Z");

    assertThat(first.due()).isNotEmpty();
    assertThat(second.due()).isEmpty();
    assertThat(later.due()).isNotEmpty();
  }

  private List<String> due(String at) {
    ledger.jdbc.update("delete from job_lead");
    return schedule(at).due().stream().map(ReturnScheduleTests::words).toList();
  }

  private static String words(ReturnRequest request) {
    return request.form() + " " + request.period();
  }

  private ReturnSchedule schedule(String at) {
    return new ReturnSchedule(
        StatisticsFixture.filedReturns(ledger.jdbc),
        CODES,
        Clock.fixed(Instant.parse(at), ZoneOffset.UTC));
  }
}
