package org.fengqiao.hub.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.fengqiao.hub.canonical.Dossier;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.ReturnRequest;
import org.fengqiao.hub.canonical.Samples;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.ledger.Cases;
import org.fengqiao.hub.ledger.LedgerFixture;
import org.fengqiao.hub.ledger.NewMessage;
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

  @Test
  void ofTwoHubsOnOneDatabaseThatLookAtTheSameMomentEachReturnIsAskedForOnce() throws Exception {
    for (int round = 0; round < 10; round++) {
      ledger.jdbc.update("delete from job_lead");
      ReturnSchedule one = schedule("2032-03-01T00:00:00Z");
      ReturnSchedule other = schedule("2032-03-01T00:00:00Z");
      CyclicBarrier together = new CyclicBarrier(2);
      var first = CompletableFuture.supplyAsync(() -> asked(one, together));
      var second = CompletableFuture.supplyAsync(() -> asked(other, together));

      List<String> all = new ArrayList<>(first.get());
      all.addAll(second.get());

      assertThat(all).contains("QD-TJ-01 2032-W09").doesNotHaveDuplicates();
    }
  }

  private static List<String> asked(ReturnSchedule node, CyclicBarrier together) {
    try {
      together.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return node.due().stream().map(ReturnScheduleTests::words).toList();
  }

  @Test
  void whatOneHubFiledBeforeItFellSilentTheNextDoesNotFileAgain() {
    String period = "2033-W" + "%02d".formatted(10);
    ReturnSchedule first = schedule("2033-03-14T00:00:00Z");
    assertThat(first.due()).extracting(ReturnScheduleTests::words).contains("QD-TJ-01 " + period);

    filed("QD-TJ-01", period);
    ReturnSchedule next = schedule("2033-03-14T00:30:00Z");

    assertThat(next.due())
        .extracting(ReturnScheduleTests::words)
        .doesNotContain("QD-TJ-01 " + period);
  }

  /** The hub has filed it, as intake and casework leave it. */
  private void filed(String form, String period) {
    NewMessage made = LedgerFixture.message("operators", MessageKind.STATISTICS_RETURN, null, 1);
    ledger.messages.enter(made);
    ledger.cases.openOrJoin(
        new Cases.Opening(
            UUID.randomUUID(),
            Dossier.RETURN,
            "centre-qingdao",
            form + "/" + period,
            "regulator-qingdao",
            null,
            made.id()));
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
