package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fengqiao.hub.simulator.HubRest;
import org.fengqiao.hub.simulator.ReturnPaper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Two hubs, one database, one broker: what is due acts once, whoever lives. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoHubsIT {

  private static final int CASES = 40;

  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");
  private static final LocalDate TODAY = LocalDate.now(QINGDAO);

  private static TwoHubs hubs;
  private static final List<String> CASE_IDS = new ArrayList<>();

  @BeforeAll
  static void openTown(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
    hubs = new TwoHubs(folder);
    for (int each = 0; each < CASES; each++) {
      String answer = hubs.line(each % 2).post(Town.referral("th-" + each, 5000 + each)).body();
      assertThat(answer).contains("status>ACCEPTED");
      CASE_IDS.add(answer.replaceFirst("(?s).*hubCaseId>([^<]+)<.*", "$1"));
    }
    await().atMost(Town.patience()).until(() -> hubs.count(clocks("RUNNING")) == CASES);
  }

  @AfterAll
  static void closeTown() throws Exception {
    hubs.close();
  }

  @Test
  @Order(1)
  void eachDueClockIsFiredOnceAlthoughOneHubIsKilledAmongThem() throws Exception {
    hubs.jdbc.update(
        "update legal_clock set started_on = current_date - 9, raw_end = current_date - 4,"
            + " rolled_end = current_date - 4, due_at = now() where clock = 'CLK-01'");
    await()
        .atMost(Town.patience())
        .pollInterval(Duration.ofMillis(20))
        .until(() -> hubs.count("clock_alert") >= 6);
    hubs.kill(1);
    assertThat(hubs.count(clocks("RUNNING"))).as("still to be fired").isPositive();

    await().atMost(Town.patience()).until(() -> hubs.count(clocks("EXPIRED")) == CASES);
    await()
        .atMost(Town.patience())
        .untilAsserted(
            () ->
                assertThat(CASE_IDS)
                    .allSatisfy(
                        it ->
                            assertThat(hubs.court.kindsOf(it))
                                .containsExactly("referral-response")));
    assertThat(hubs.count("clock_alert")).isEqualTo(CASES);
    assertThat(hubs.count("message where kind = 'referral-response' and sender = 'hub'"))
        .isEqualTo(CASES);
    assertThat(CASE_IDS)
        .allSatisfy(
            it ->
                assertThat(hubs.centre.kindsOf(it).stream().filter("deadline-notice"::equals))
                    .hasSize(1));
  }

  @Test
  @Order(5)
  void whatIsLaidAtOneHubIsFoundByTheOtherWhicheverDeliversIt() throws Exception {
    hubs.restart(0);
    String digest = EdgePapers.digest();
    HubRest.Answer laid =
        hubs.rest(1, "centre-qingdao")
            .upload(digest, "application/pdf", BodyPublishers.ofByteArray(EdgePapers.PAPER));
    assertThat(laid.accepted()).as(laid.body()).isTrue();

    String referral = EdgePapers.court(EdgesOfReferrals.THREE_DEFENDANTS, "th-paper", 5900);
    assertThat(hubs.line(0).post(referral).body()).contains("status>ACCEPTED");

    await().atMost(Town.patience()).until(() -> hubs.centre.attachment(digest).isPresent());
    assertThat(hubs.centre.attachment(digest).orElseThrow()).hasBinaryContent(EdgePapers.PAPER);
  }

  @Test
  @Order(6)
  void aHubWhoseAttachmentsLieElsewhereDoesNotStartAndSaysWhereTheyLie() throws Exception {
    hubs.kill(0);

    assertThatThrownBy(() -> hubs.startWithAttachmentsIn("elsewhere")).isInstanceOf(Stopped.class);

    assertThat(hubs.log(0)).contains("hub.attachments.folder", "另一处存储", "elsewhere");
    assertThat(hubs.desk(1).get("/api/ops/v1/returns")).as("the other works on").isNotNull();
  }

  @Test
  @Order(2)
  void ofTwoHubsThatBothLookExactlyOneSendsEachReturn() throws Exception {
    hubs.restart(1);
    LocalDate sunday = TODAY.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
    List<String> due = dueSince(sunday);
    assertThat(due).contains("QD-TJ-01");

    servingSince(sunday);
    // the term is over: both may take the lead
    hubs.jdbc.update("update job_lead set until = now() - interval '1 second'");

    await().atMost(Town.patience()).until(() -> hubs.regulator.returns().size() == due.size());
    nothingMoreIsSent(due);
    assertThat(hubs.count("job_lead where job = 'returns' and until > now()")).isEqualTo(1);
  }

  @Test
  @Order(3)
  void whatFallsDueAfterTheLeaderDiedTheOtherSendsAndNothingTwice() throws Exception {
    takeTheLead();
    hubs.kill(0);

    servingSince(TODAY.minusDays(400));
    hubs.jdbc.update("update job_lead set until = now() - interval '1 second'");

    List<String> all = List.of("QD-TJ-01", "QD-TJ-02", "QD-TJ-03");
    await().atMost(Town.patience()).until(() -> hubs.regulator.returns().size() == all.size());
    nothingMoreIsSent(all);
  }

  @Test
  @Order(4)
  void whenFiguresOfAPeriodChangeTheNextVersionIsSentWithItsReasonAndTheFirstStays()
      throws Exception {
    String period =
        hubs.jdbc.queryForObject(
            "select split_part(case_number, '/', 2) from dispute_case"
                + " where case_number like 'QD-TJ-01/%'",
            String.class);
    String wanted = "{\"form\":\"QD-TJ-01\",\"period\":\"" + period + "\"%s}";
    String why = ",\"correction\":\"补报上周案件\"";
    Desk desk = hubs.desk(1);
    assertThat(desk.post("returns", wanted.formatted(why)).body()).contains("RETURN_UNCHANGED");
    // half of them were referred last Sunday, the others long before
    LocalDate sunday = TODAY.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
    hubs.jdbc.update(
        "update message set event_time = case when external_id ~ '[02468]$' then ? else ? end"
            + " where kind = 'case-referral'",
        sunday.atTime(12, 0).atZone(QINGDAO).toOffsetDateTime(),
        sunday.minusDays(100).atTime(12, 0).atZone(QINGDAO).toOffsetDateTime());
    assertThat(desk.post("statistics/recount", "{}").statusCode()).isEqualTo(204);

    assertThat(desk.post("returns", wanted.formatted("")).statusCode()).isEqualTo(422);
    assertThat(desk.post("returns", wanted.formatted(why)).statusCode()).isEqualTo(202);

    await().atMost(Town.patience()).until(() -> papers("QD-TJ-01").size() == 2);
    assertThat(papers("QD-TJ-01")).extracting(ReturnPaper::version).containsExactly(1, 2);
    assertThat(papers("QD-TJ-01").get(0).text()).doesNotContain(">20<");
    assertThat(papers("QD-TJ-01").get(1).text()).contains(">20<", "补报上周案件");
  }

  /** The XML files of a form at the regulator's, by version. */
  private static List<ReturnPaper> papers(String form) throws IOException {
    List<ReturnPaper> papers = new ArrayList<>();
    for (Path file : hubs.regulator.returns()) {
      papers.add(ReturnPaper.read(file));
    }
    return papers.stream()
        .filter(it -> it.form().equals(form))
        .sorted(Comparator.comparing(ReturnPaper::version))
        .toList();
  }

  /** Hub 0 leads: hub 1 is away until the lead is taken by somebody else. */
  private static void takeTheLead() throws Exception {
    hubs.kill(1);
    hubs.jdbc.update("update job_lead set until = now() - interval '1 second'");
    await()
        .atMost(Town.patience())
        .until(() -> hubs.count("job_lead where job = 'returns' and until > now()") == 1);
    hubs.restart(1);
  }

  private static void nothingMoreIsSent(List<String> forms) {
    await()
        .during(Duration.ofSeconds(5))
        .atMost(Town.patience())
        .until(
            () ->
                hubs.count("message where kind = 'statistics-return'") == forms.size()
                    && hubs.regulator.returns().size() == forms.size());
    assertThat(
            hubs.jdbc.queryForList(
                "select split_part(case_number, '/', 1) from dispute_case"
                    + " where dossier = 'RETURN' order by 1",
                String.class))
        .containsExactlyElementsOf(forms);
  }

  /** The forms whose last period ended on that day or later. */
  private static List<String> dueSince(LocalDate day) {
    LocalDate month = TODAY.withDayOfMonth(1).minusDays(1);
    LocalDate quarter = TODAY.with(IsoFields.DAY_OF_QUARTER, 1).minusDays(1);
    List<String> due = new ArrayList<>(List.of("QD-TJ-01"));
    if (!month.isBefore(day)) {
      due.add("QD-TJ-02");
    }
    if (!quarter.isBefore(day)) {
      due.add("QD-TJ-03");
    }
    return due;
  }

  private static String clocks(String state) {
    return "legal_clock where clock = 'CLK-01' and state = '" + state + "'";
  }

  private static void servingSince(LocalDate day) {
    hubs.jdbc.update(
        "update dispute_case set opened_at = ? where dossier = 'REFERRAL'",
        day.atTime(12, 0).atZone(QINGDAO).toOffsetDateTime());
  }
}
