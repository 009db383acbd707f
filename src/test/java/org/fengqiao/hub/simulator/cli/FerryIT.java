package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.fengqiao.hub.canonical.Digests;
import org.fengqiao.hub.simulator.ExchangeFault;
import org.fengqiao.hub.simulator.ExchangeMessage;
import org.fengqiao.hub.simulator.ExchangePapers;
import org.fengqiao.hub.simulator.SftpSite;
import org.fengqiao.hub.simulator.SimulatedExchangeCourt;
import org.fengqiao.hub.simulator.pki.DemoAuthority;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** 单向光闸两侧: courts that only files reach, over folders and over SFTP, with what goes wrong. */
class FerryIT implements CourtConfirms {

  private static final Path SAMPLE = Path.of("mappings/court-exchange/samples/small-referral.xml");
  private static final int DAY = 120;

  /** What a person is told after three files without an answer: about the channel, not a case. */
  private static final String INCIDENTS =
      "select count(*) from failure where step = 'ferry-out.court-laixi' and owner = 'PARTNER'"
          + " and next_step = 'ASK_ABOUT_GAP' and case_id is null";

  private static Town town;
  private static SimulatedExchangeCourt laixi;
  private static SimulatedExchangeCourt pingdu;
  private static SftpSite site;
  private static ExchangePapers papers;
  private static int number = 100;

  @BeforeAll
  static void openTown(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
    var hub = DemoAuthority.in(folder.resolve("hub/pki"), "changeit").identity("hub");
    site =
        SftpSite.open(
            folder.resolve("pingdu"), 0, hub.keys().getCertificate(hub.alias()).getPublicKey());
    Path known = Files.writeString(folder.resolve("known_hosts"), site.knownHost());
    laixi = SimulatedExchangeCourt.open(folder.resolve("laixi"), "court-laixi", "SM3");
    pingdu = SimulatedExchangeCourt.open(folder.resolve("pingdu"), "court-pingdu", "SHA-256");
    papers = new ExchangePapers(SAMPLE, "鲁0285", StandardCharsets.UTF_8);
    town =
        new Town(
            folder,
            CourtConfirms.script(Duration.ofMillis(200)),
            new Town.Setup(
                List.of("--hub.sftp.known-hosts=" + known, Desk.setting()),
                Map.of(
                    "COURT_LAIXI_FERRY", folder.resolve("laixi").toString(),
                    "COURT_LAIXI_POLL", "200ms",
                    "COURT_LAIXI_SLA", "4s",
                    "COURT_LAIXI_HEARTBEAT", "2s",
                    "COURT_PINGDU_FERRY", "sftp://hub@localhost:" + site.port(),
                    "COURT_PINGDU_POLL", "500ms")));
  }

  @AfterAll
  static void closeTown() {
    town.close();
    laixi.close();
    pingdu.close();
    site.close();
  }

  @Override
  public ConfirmingCourt court() {
    return new FerryCourt("court-laixi", laixi, papers);
  }

  @Override
  public Town town() {
    return town;
  }

  @AfterEach
  void behave() {
    laixi.behave(ExchangeFault.NONE);
  }

  @Test
  void aDayListCrossesTheGapAndWhatDiffersWaitsForAPerson() throws Exception {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    Desk desk = new Desk(town.authority.identity("hub"), town.operators());

    laixi.giveList(today, "<item direction=\"SENT\" messageId=\"never-came-1\"/>");

    await()
        .atMost(Town.patience())
        .until(
            () -> desk.get("/api/ops/v1/discrepancies").toString(),
            open -> open.contains("never-came-1") && open.contains("MISSING_AT_HUB"));
  }

  @Test
  void aDayFileIsAnsweredRowByRowAndItsCasesComeBackAsFiles() {
    List<Integer> cases = cases(4);
    laixi.send(referrals(cases));

    awaitResults(cases, "ACCEPTED");
    assertThat(
            town.ledger()
                .ask(
                    "select transport from message where sender = 'court-laixi'"
                        + " and transport is not null order by received_at desc limit 1"))
        .contains("channel:ferry", "file:", "file-number:", "entry:", ".zip");
    for (int each : cases) {
      await()
          .atMost(Town.patience())
          .until(() -> laixi.kindsOf(papers.caseNumber(each)).contains("调解结果"));
      assertThat(laixi.kindsOf(papers.caseNumber(each))).startsWith("接收答复");
    }
    await()
        .atMost(Town.patience())
        .until(
            () ->
                town.ledger()
                        .count(
                            "select count(*) from delivery join dispute_case using (case_id)"
                                + " where case_number = '"
                                + papers.caseNumber(cases.get(0))
                                + "' and partner = 'court-laixi' and kind = 'mediation-outcome'"
                                + " and delivery.state = 'DELIVERED'")
                    == 1);
  }

  @Test
  void materialsCrossInTheFileBitForBitInBothDirections() throws Exception {
    int fresh = cases(1).get(0);
    byte[] complaint = "%PDF-1.4\n% 起诉状\n".getBytes(StandardCharsets.UTF_8);
    laixi.send(List.of(papers.referral("pdf-" + fresh, fresh, complaint)));

    String digest = Digests.of(complaint);
    await().atMost(Town.patience()).until(() -> town.centre.attachment(digest).isPresent());
    assertThat(town.centre.attachment(digest).orElseThrow()).hasBinaryContent(complaint);
    String number = papers.caseNumber(fresh);
    await().atMost(Town.patience()).until(() -> laixi.kindsOf(number).contains("调解结果"));
    assertThat(laixi.materialsOf(number))
        .isNotEmpty()
        .allSatisfy(
            pdf ->
                assertThat(town.centre.attachment(Digests.of(pdf)).orElseThrow())
                    .hasBinaryContent(pdf));
  }

  @Test
  void aMaterialThatIsNotInTheFileIsAskedForByItsPlace() throws Exception {
    int fresh = cases(1).get(0);
    ExchangeMessage whole =
        papers.referral("bare-" + fresh, fresh, "%PDF-1.4\n% 无\n".getBytes(StandardCharsets.UTF_8));

    laixi.send(List.of(new ExchangeMessage(whole.id(), whole.document())));

    await().atMost(Town.patience()).until(() -> laixi.result(whole.id()).isPresent());
    assertThat(laixi.result(whole.id()).orElseThrow()).startsWith("REJECTED");
  }

  @Test
  void aMissingNumberIsAskedForAndWhatCameLaterWaitsForIt() {
    List<Integer> missing = cases(2);
    List<Integer> later = cases(2);
    laixi.behave(ExchangeFault.MISSING_NUMBER);
    long gap = laixi.send(referrals(missing));
    laixi.behave(ExchangeFault.NONE);
    laixi.send(referrals(later));

    awaitResults(later, "ACCEPTED");
    assertThat(laixi.askedFor()).contains(gap);
    awaitResults(missing, "ACCEPTED");
  }

  @Test
  void theLastFileOfADayThatIsLostIsNoticedByTheHeartbeatOfItsCourt() throws Exception {
    List<Integer> lost = cases(2);
    laixi.behave(ExchangeFault.MISSING_NUMBER);
    long last = laixi.send(referrals(lost));
    laixi.behave(ExchangeFault.NONE);

    laixi.beat();

    awaitResults(lost, "ACCEPTED");
    assertThat(laixi.askedFor()).contains(last);
  }

  @Test
  void whatTheHubPutLastAndWasLostIsAskedForAfterItsHeartbeat() {
    List<Integer> cases = cases(1);
    laixi.behave(ExchangeFault.LOST_ON_THE_WAY);
    laixi.send(referrals(cases));
    String files =
        "select count(*) from transfer where partner = 'court-laixi' and direction = 'OUT'"
            + " and state = 'SENT'";
    await().atMost(Town.patience()).until(() -> town.ledger().count(files) > 0);
    laixi.behave(ExchangeFault.NONE);
    long before = laixi.heard().size();

    await().atMost(Town.patience()).until(() -> laixi.heard().size() > before);
    await()
        .atMost(Town.patience())
        .until(() -> laixi.kindsOf(papers.caseNumber(cases.get(0))).contains("调解结果"));
    assertThat(laixi.kindsOf(papers.caseNumber(cases.get(0)))).doesNotHaveDuplicates();
  }

  @Test
  void filesInTheWrongOrderAreTakenInTheRightOne() {
    List<Integer> cases = cases(2);
    laixi.behave(ExchangeFault.OUT_OF_ORDER);
    laixi.send(referrals(cases.subList(0, 1)));
    laixi.send(referrals(cases.subList(1, 2)));

    awaitResults(cases, "ACCEPTED");
  }

  @Test
  void aFileThatComesTwiceIsAnsweredTheSameTwice() {
    int before = laixi.acknowledgements().size();
    List<Integer> cases = cases(2);
    laixi.behave(ExchangeFault.DUPLICATE_FILE);
    laixi.send(referrals(cases));

    await().atMost(Town.patience()).until(() -> laixi.acknowledgements().size() >= before + 2);
    awaitResults(cases, "ACCEPTED");
  }

  @Test
  void bytesThatAreNotWhatTheySayAreRefusedAndTheOthersTaken() {
    List<Integer> cases = cases(2);
    laixi.send(
        List.of(
            papers.wrong(id(cases.get(0)), cases.get(0)),
            papers.referral(id(cases.get(1)), cases.get(1))));

    awaitResults(cases.subList(0, 1), "REJECTED CHARSET_WRONG");
    awaitResults(cases.subList(1, 2), "ACCEPTED");
  }

  @Test
  void aCourtThatWritesAnotherCharacterSetThanItSaysIsToldAndItsIdsAreFreeAgain() {
    List<Integer> cases = cases(2);
    laixi.behave(ExchangeFault.WRONG_CHARSET);
    laixi.send(referrals(cases));
    awaitResults(cases, "REJECTED CHARSET_WRONG");

    laixi.behave(ExchangeFault.NONE);
    laixi.send(referrals(cases));

    awaitResults(cases, "ACCEPTED");
  }

  @Test
  void aFileThatIsNoZipIsAnsweredWithWhatIsWrong() throws Exception {
    laixi.put("not a zip".getBytes(StandardCharsets.UTF_8));

    await()
        .atMost(Town.patience())
        .until(() -> laixi.acknowledgements().contains("REFUSED TRANSFER_UNREADABLE"));
  }

  @Test
  void withoutAcknowledgementTheSameDeliveryComesAgainInAnotherFileAndTheChannelIsBlamed() {
    List<Integer> cases = cases(1);
    laixi.behave(ExchangeFault.NO_ACKNOWLEDGEMENT);
    long before = town.ledger().count(INCIDENTS);
    laixi.send(referrals(cases));
    String hubCase = hubCase(papers.caseNumber(cases.get(0)));

    await().atMost(Town.patience()).until(() -> cameInSeveralFiles(hubCase));
    await().atMost(Town.patience()).until(() -> town.ledger().count(INCIDENTS) == before + 1);
    theCaseIsNotBlamed(hubCase);
    laixi.behave(ExchangeFault.NONE);
    await()
        .atMost(Town.patience())
        .until(() -> laixi.kindsOf(papers.caseNumber(cases.get(0))).contains("调解结果"));
    assertThat(laixi.kindsOf(papers.caseNumber(cases.get(0)))).doesNotHaveDuplicates();
  }

  private static void theCaseIsNotBlamed(String hubCase) {
    String ended =
        "select count(*) from delivery where state in ('FAILED', 'STUCK') and case_id = '%s'";
    assertThat(town.ledger().count(ended.formatted(hubCase))).isZero();
    assertThat(town.centre.kindsOf(hubCase)).doesNotContain("rejection");
  }

  /** The hub's id of a case, once it is open. */
  private static String hubCase(String caseNumber) {
    String which = " from dispute_case where case_number = '" + caseNumber + "'";
    await()
        .atMost(Town.patience())
        .until(() -> town.ledger().count("select count(*)" + which) == 1);
    return town.ledger().ask("select case_id" + which);
  }

  private static boolean cameInSeveralFiles(String hubCase) {
    String deliveries =
        town.ledger()
            .ask(
                "select coalesce(string_agg(delivery_id::text, ' '), '') from delivery"
                    + " where partner = 'court-laixi' and case_id = '%s'".formatted(hubCase));
    return Arrays.stream(deliveries.split(" "))
        .map(id -> laixi.received().getOrDefault(id, List.of()))
        .anyMatch(files -> new HashSet<>(files).size() > 1);
  }

  @Test
  void theCourtMayAskForAFileAgain() throws Exception {
    List<Integer> cases = cases(1);
    laixi.send(referrals(cases));
    String caseNumber = papers.caseNumber(cases.get(0));
    await().atMost(Town.patience()).until(() -> laixi.kindsOf(caseNumber).contains("调解结果"));
    long seq = laixi.received().values().stream().flatMap(List::stream).max(Long::compare).get();

    laixi.askAgain(seq, seq);

    await()
        .atMost(Town.patience())
        .until(
            () ->
                laixi.received().values().stream()
                    .anyMatch(files -> files.stream().filter(it -> it == seq).count() > 1));
  }

  @Test
  void overSftpItIsTheSame() {
    var own = new ExchangePapers(SAMPLE, "鲁0283", Charset.forName("GB18030"));
    pingdu.send(List.of(own.referral("pd-1", 1), own.referral("pd-2", 2)));

    await()
        .atMost(Town.patience())
        .untilAsserted(() -> assertThat(pingdu.result("pd-2")).contains("ACCEPTED"));
    await().atMost(Town.patience()).until(() -> pingdu.kindsOf(own.caseNumber(2)).contains("调解结果"));
  }

  @Test
  void aHubKilledInTheMiddleOfADayFileTakesEachCaseOnce() throws InterruptedException {
    List<Integer> cases = cases(DAY);
    String own = "select count(*) from message where external_id in (" + quoted(cases) + ")";
    laixi.send(referrals(cases));
    await()
        .atMost(Town.patience())
        .pollInterval(Duration.ofMillis(20))
        .until(() -> town.ledger().count(own) >= DAY / 10);

    town.kill();
    town.restart();

    await()
        .atMost(Town.patience())
        .until(() -> cases.stream().allMatch(it -> laixi.result(id(it)).isPresent()));
    assertThat(town.ledger().count(own)).isEqualTo(DAY);
    assertThat(cases)
        .allSatisfy(
            it -> assertThat(laixi.result(id(it)).orElseThrow()).isIn("ACCEPTED", "DUPLICATE"));
    await()
        .atMost(Town.patience())
        .untilAsserted(
            () ->
                assertThat(cases)
                    .allSatisfy(it -> assertThat(town.centre.effects(id(it))).isEqualTo(1)));
  }

  private static synchronized List<Integer> cases(int count) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      numbers.add(++number);
    }
    return numbers;
  }

  private static String id(int number) {
    return "lx-" + number;
  }

  private static String quoted(List<Integer> cases) {
    return String.join(",", cases.stream().map(it -> "'" + id(it) + "'").toList());
  }

  private static List<ExchangeMessage> referrals(List<Integer> cases) {
    return cases.stream().map(it -> papers.referral(id(it), it)).toList();
  }

  private static void awaitResults(List<Integer> cases, String expected) {
    await()
        .atMost(Town.patience())
        .untilAsserted(
            () ->
                assertThat(cases)
                    .allSatisfy(it -> assertThat(laixi.result(id(it))).contains(expected)));
  }
}
