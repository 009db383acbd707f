package org.fengqiao.hub.simulator.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.fengqiao.hub.simulator.CentreScript;
import org.fengqiao.hub.simulator.HubRest;
import org.fengqiao.hub.simulator.Misbehaviour;
import org.fengqiao.hub.simulator.RegulatorDocuments.Call;
import org.fengqiao.hub.simulator.RegulatorDocuments.Table;
import org.fengqiao.hub.simulator.SimulatedInstitution;
import org.fengqiao.hub.simulator.SimulatedRegulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 12378 end to end: complaints, warnings both ways, and returns as files over SFTP. */
class RegulatorIT implements RiskStory {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration STEP = Duration.ofMillis(200);

  /** Before the complaints of these tests. */
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 1);

  /** One code is new, one has a name nobody knows, and 对公 is gone. */
  private static final Map<String, String> BUSINESS =
      Map.ofEntries(
          Map.entry("Y88", "信用卡"),
          Map.entry("Y02", "个人贷款"),
          Map.entry("Y03", "理财类"),
          Map.entry("Y04", "银行卡"),
          Map.entry("Y05", "储蓄"),
          Map.entry("Y66", "虚拟资产"),
          Map.entry("X01", "机动车辆保险"),
          Map.entry("X02", "保证保险"),
          Map.entry("X03", "意外险"),
          Map.entry("X04", "健康保险"),
          Map.entry("X05", "普通人寿保险"),
          Map.entry("X06", "分红型人寿保险"),
          Map.entry("Y99", "其他"));

  private static Town town;
  private static SimulatedRegulator regulator;
  private static SimulatedInstitution bank;
  private static Desk desk;

  @BeforeAll
  static void openTown(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
      throws InterruptedException {
    int bankPort = Town.freePort();
    town =
        new Town(
            folder,
            CentreScript.always(CentreScript.Ending.AGREED, STEP),
            new Town.Setup(
                List.of(Desk.setting()),
                Map.of(
                    "INSTITUTION_EXAMPLE_BANK_ENDPOINT",
                    "https://localhost:" + bankPort + "/api/v1",
                    "REGULATOR_QINGDAO_TABLES_POLL",
                    "2s")));
    regulator = town.regulator(STEP);
    bank =
        SimulatedInstitution.open(
            town.authority.identity("institution-example-bank"), bankPort, folder.resolve("bank"));
    desk = new Desk(town.authority.identity("hub"), town.operators());
  }

  @AfterAll
  static void closeTown() {
    regulator.close();
    bank.close();
    town.close();
  }

  @Override
  public Town town() {
    return town;
  }

  @Override
  public SimulatedRegulator officer() {
    return regulator;
  }

  @Override
  public SimulatedInstitution bank() {
    return bank;
  }

  @Override
  public Desk desk() {
    return desk;
  }

  @Test
  void aComplaintIsFoundMediableAndItsEndIsReported() throws Exception {
    String hubCase = hubCase(regulator.transfer("c-1", Call.complaint("12378-1")));

    awaitResults(hubCase, "10", "20");
    assertThat(lastBody(hubCase).path("complaint_no").asString()).isEqualTo("12378-1");
    assertThat(lastBody(hubCase).path("agreed_amount").asString()).isEqualTo("36800.00");
  }

  @Test
  void aReportOfAViolationIsGivenBackWithTheReason() throws Exception {
    String hubCase = hubCase(regulator.transfer("c-2", Call.report("12378-2")));

    awaitResults(hubCase, "11");
    assertThat(lastBody(hubCase).path("reason").asString()).isNotBlank();
  }

  @Test
  void theSameComplaintUnderAnotherIdIsAnsweredAndHasNoSecondEffect() throws Exception {
    String hubCase = hubCase(regulator.transfer("c-3", Call.report("12378-3")));
    awaitResults(hubCase, "11");

    assertThat(regulator.transfer("c-3", Call.complaint("12378-3")).status()).isEqualTo(409);
    regulator.transfer("c-3b", Call.report("12378-3"));

    await().atMost(Town.patience()).until(() -> states(hubCase).contains("c-3b"));
    assertThat(results(hubCase)).containsExactly("11");
  }

  @Test
  void anAnswerThatDoesNotFitIsAnsweredWithTheStateItFound() throws Exception {
    String hubCase = hubCase(regulator.transfer("c-4", Call.report("12378-4")));
    awaitResults(hubCase, "11");

    centre("late-4", RegulatorLetters.complaintResult("late-4", hubCase, "12378-4"));

    JsonNode refusal = awaitAtCentre(hubCase, "rejection");
    assertThat(refusal.toString()).contains("MATTER_NOT_MEDIABLE", "REPORT");
  }

  @Test
  void aComplaintWithdrawnBeforeTheCentreHadItEndsThere() throws Exception {
    HubRest desk = town.rest("regulator-qingdao");
    town.centre.behave(Misbehaviour.of(Misbehaviour.Mode.ERROR));
    String hubCase;
    try {
      hubCase = hubCase(regulator.transfer("c-16", Call.complaint("12378-16")));
      byte[] withdrawal = RegulatorLetters.withdrawal("cw-16", "12378-16");
      assertThat(desk.send("cw-16", "application/json", withdrawal).status()).isEqualTo(202);
      await()
          .atMost(Town.patience())
          .until(() -> desk.get("cases/" + hubCase).body().contains("\"WITHDRAWN\""));
    } finally {
      town.centre.behave(Misbehaviour.NONE);
    }

    assertThat(awaitAtCentre(hubCase, "complaint-withdrawal").path("complaintNo").asString())
        .isEqualTo("12378-16");
    assertThat(awaitAtCentre(hubCase, "rejection").toString()).contains("OUT_OF_STATE");
    assertThat(results(hubCase)).isEmpty();
  }

  @Test
  void anAnswerWhoseAcknowledgementWasCutOffHasOneEffect() throws Exception {
    regulator.behave(Misbehaviour.of(Misbehaviour.Mode.DROP));
    String hubCase;
    try {
      hubCase = hubCase(regulator.transfer("c-5", Call.report("12378-5")));
      await().atMost(Town.patience()).until(() -> !regulator.orderOf(hubCase).isEmpty());
    } finally {
      regulator.behave(Misbehaviour.NONE);
    }

    await().atMost(Town.patience()).until(() -> regulator.duplicates() > 0);
    assertThat(regulator.effects(regulator.orderOf(hubCase).get(0))).isEqualTo(1);
  }

  @Test
  void aComplaintThatIsNotDecidedInTimeIsToldToBankRegulatorAndCentre() throws Exception {
    town.centre.behave(Misbehaviour.of(Misbehaviour.Mode.ERROR));
    String hubCase;
    try {
      hubCase = hubCase(complaintAbout("c-60", "12378-60", "91370200MA3TE5B17D"));
      String clock = " where clock = 'CLK-20' and case_id = '" + hubCase + "'";
      await()
          .atMost(Town.patience())
          .until(
              () ->
                  town.ledger()
                          .count(
                              "select count(*) from legal_clock" + clock + " and state = 'RUNNING'")
                      == 1);
      town.ledger()
          .change(
              "update legal_clock set started_on = current_date - 20, raw_end = current_date - 5,"
                  + " rolled_end = current_date - 5, due_at = now()"
                  + clock);

      await()
          .atMost(Town.patience())
          .until(() -> bank.kindsOf(hubCase).contains("deadline-notice"));
      await()
          .atMost(Town.patience())
          .until(() -> regulator.kindsOf(hubCase).contains("DEADLINE_NOTICE"));
    } finally {
      town.centre.behave(Misbehaviour.NONE);
    }

    String told =
        new String(
            bank.document(bank.messages().get(bank.messages().size() - 1)).orElseThrow(), UTF_8);
    assertThat(told).contains("CLK-20", "ALERT", "12378-60").doesNotContain("张安平");
    assertThat(awaitAtCentre(hubCase, "deadline-notice").path("clock").asString())
        .isEqualTo("CLK-20");
  }

  private static HubRest.Answer complaintAbout(String id, String number, String creditCode)
      throws Exception {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    String complaint =
        Files.readString(
                Path.of(
                    "src/test/resources/golden/regulator/complaint-transfer",
                    "card-holder-who-is-called-every-day.in.json"))
            .replace("QDJG-20261120-000321", id)
            .replace("12378-2026-000321", number)
            .replace("\"uscc\": \"\"", "\"uscc\": \"" + creditCode + "\"")
            .replace("2026-11-20 09:10:00", today.minusDays(1) + " 09:10:00")
            .replace("2026-11-20 09:00:00", today.minusDays(1) + " 09:00:00")
            .replace("2026-11-16", today.minusDays(1).toString())
            .replace("2026-12-01", today.plusDays(14).toString());
    return town.rest("regulator-qingdao").send(id, "application/json", complaint.getBytes(UTF_8));
  }

  @Test
  void theRegulatorsWarningReachesTheCentreAndItsFeedbackTheRegulator() throws Exception {
    String file = hubCase(regulator.warn("w-1", "JG-1"));
    awaitAtCentre(file, "risk-warning");

    centre("f-1", RegulatorLetters.feedback("f-1", file, "JG-1"));

    await().atMost(Town.patience()).until(() -> regulator.kindsOf(file).contains("RISK_FEEDBACK"));
  }

  @Test
  void theCentresWarningReachesTheRegulatorAndItsFeedbackTheCentre() throws Exception {
    String file = hubCase(centre("w-2", RegulatorLetters.warning("w-2", "QD-2")));

    assertThat(awaitAtCentre(file, "risk-feedback").path("handling").asString())
        .isEqualTo("IN_HAND");
    assertThat(regulator.kindsOf(file)).containsExactly("RISK_NOTICE");
  }

  @Test
  void returnsAreFilesInTheRegulatorsCharacterSetAndCorrectionsAreNewVersions() throws Exception {
    String file = hubCase(centre("s-1", RegulatorLetters.figures("s-1", "QD-TJ-02", 1)));
    awaitFile("s-1");
    centre("s-2", RegulatorLetters.figures("s-2", "QD-TJ-02", 2));
    awaitFile("s-2");

    assertThat(file("s-1")).startsWith("表号,期间,版本").contains("CREDIT_CARD,TAKEN,件数,128,,0");
    centre("s-3", RegulatorLetters.figures("s-3", "QD-TJ-02", 2));
    assertThat(awaitAtCentre(file, "rejection").toString()).contains("STALE_VERSION");
  }

  @Test
  void theRegulatorsReceiptOfAReturnReachesTheCentre() throws Exception {
    String file = hubCase(centre("s-6", RegulatorLetters.figures("s-6", "QD-TJ-03", 1)));

    JsonNode receipt = awaitAtCentre(file, "return-acknowledgement");

    assertThat(receipt.path("answer").asString()).isEqualTo("TAKEN");
    assertThat(receipt.path("version").asInt()).isEqualTo(1);
  }

  @Test
  void theRegulatorsDayIsComparedAndWhatDiffersIsEndedByAPerson() throws Exception {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    regulator.transfer("c-8", Call.report("12378-8"));
    byte[] unnoted = RegulatorLetters.complaint("cu-8", "\"code\": \"Y99\", \"name\": \"其他\"");
    HubRest.Answer taken = town.rest("regulator-qingdao").send("cu-8", "application/json", unnoted);
    assertThat(taken.status()).as(taken.body()).isEqualTo(202);

    JsonNode missing = discrepancy(regulator.reconcile(today), "cu-8");
    assertThat(missing.path("kind").asString()).isEqualTo("MISSING_AT_PARTNER");
    assertThat(missing.path("open").asBoolean()).isTrue();
    assertThat(desk.text("reconciliation/" + today)).contains("对方缺失", "cu-8", "待处理");

    String ending = "{\"decision\":\"EXPLAINED\",\"reason\":\"由备用系统发出\"}";
    String address = "discrepancies/" + missing.path("id").asString();
    assertThat(desk.post(address, ending).statusCode()).isEqualTo(204);
    assertThat(desk.post(address, ending).body()).contains("NOTHING_TO_DECIDE");

    JsonNode ended = discrepancy(regulator.reconcile(today), "cu-8");
    assertThat(ended.path("open").asBoolean()).isFalse();
    assertThat(ended.path("decidedBy").asString()).isEqualTo("operator");
    assertThat(discrepancies(regulator.reconcile(today)))
        .noneMatch(it -> it.path("messageId").asString().equals("c-8"));
  }

  @Test
  void aFigureThatRestsOnThreeCasesNeverLeaves() throws Exception {
    byte[] small =
        new String(RegulatorLetters.figures("s-4", "QD-TJ-03", 1), UTF_8)
            .replace("\"128\"", "\"3\"")
            .getBytes(UTF_8);

    HubRest.Answer answer = town.rest("centre-qingdao").send("s-4", "application/json", small);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("CELL_NOT_SUPPRESSED");
  }

  @Test
  void aFileServerThatIsNotBelievedHoldsUpNoAnswers() throws Exception {
    town.authority.knowHosts(List.of());
    try {
      centre("s-5", RegulatorLetters.figures("s-5", "QD-TJ-01", 1));
      String hubCase = hubCase(regulator.transfer("c-6", Call.report("12378-6")));
      awaitResults(hubCase, "11");
      assertThat(regulator.returns()).noneMatch(path -> text(path).contains("s-5"));
    } finally {
      town.authority.knowHosts(List.of(regulator.files().knownHost()));
    }

    awaitFile("s-5");
  }

  private static JsonNode discrepancy(HubRest.Answer report, String messageId) {
    return discrepancies(report).stream()
        .filter(it -> it.path("messageId").asString().equals(messageId))
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonNode> discrepancies(HubRest.Answer report) {
    assertThat(report.status()).as(report.body()).isEqualTo(200);
    return JSON.readTree(report.body()).path("discrepancies").valueStream().toList();
  }

  @Test
  void aNewCodeTableIsTakenIntoUseByAPersonAndWhatWaitedForItPasses() throws Exception {
    hubCase(complaint("c-20", "\"code\": \"Y88\", \"name\": \"信用卡\""));
    desk.question("c-20", "ALIAS_PROPOSED");

    regulator.publish("t-1", new Table("T01", "2026-12", FIRST_DAY, BUSINESS));

    String receipt = receipt("t-1");
    assertThat(receipt).contains("ACCEPTED", "CODE_ROW_CHANGED", "CODE_ROW_GONE", "Y06");
    assertThat(receipt).contains("CODE_ROW_UNKNOWN", "Y66");
    JsonNode question = desk.question("t-1", "CODE_TABLE_PROPOSED");
    assertThat(question.path("affects").toString()).contains("c-20");
    assertThat(town.centre.effects("c-20")).isZero();
    desk.decide(question, "APPLY", "与监管部门核对无误");

    await().atMost(Town.patience()).until(() -> town.centre.effects("c-20") == 1);
    await()
        .atMost(Town.patience())
        .until(() -> complaint("c-21", "\"code\": \"Y88\"").status() == 202);
    await().atMost(Town.patience()).until(() -> town.centre.effects("c-21") == 1);
    assertThat(new String(town.centre.document("c-21").orElseThrow(), UTF_8))
        .contains("CREDIT_CARD");
  }

  @Test
  void aTableOfTomorrowLetsNothingOfTodayPass() throws Exception {
    hubCase(complaint("c-22", "\"code\": \"Y89\", \"name\": \"信用卡\""));
    desk.question("c-22", "ALIAS_PROPOSED");

    regulator.publish(
        "t-5", new Table("T01", "2027-01", LocalDate.of(2099, 1, 1), Map.of("Y89", "信用卡")));

    assertThat(desk.question("t-5", "CODE_TABLE_PROPOSED").path("affects")).isEmpty();
  }

  @Test
  void aCodeTableThatAPersonRefusesIsAnsweredAndNothingIsReadByIt() throws Exception {
    regulator.publish("t-2", new Table("T02", "2026-12", FIRST_DAY, Map.of("S1", "服务态度及服务质量")));

    desk.decide(desk.question("t-2", "CODE_TABLE_PROPOSED"), "REFUSE", "版本有误");

    await().atMost(Town.patience()).until(() -> told("PERSON_REFUSED", "版本有误"));
    assertThat(receipt("t-2")).contains("CODE_TABLE_PROPOSED");
  }

  @Test
  void aTableFileThatCannotBeReadIsAnsweredBesideItAndTheNextOneIsTaken() throws Exception {
    regulator.publish("t-3", new Table("T77", "1", FIRST_DAY, Map.of("1", "无此表")));
    regulator.publish("t-4", new Table("T03", "2026-12", FIRST_DAY, Map.of("B1", "国有大型商业银行")));

    assertThat(receipt("t-3")).contains("REJECTED", "CODE_UNKNOWN", "/body/table/code");
    assertThat(receipt("t-4")).contains("ACCEPTED");
  }

  private static boolean told(String... words) {
    return regulator.documents().stream()
        .map(document -> new String(document, UTF_8))
        .anyMatch(text -> List.of(words).stream().allMatch(text::contains));
  }

  private static String receipt(String id) throws IOException {
    await().atMost(Town.patience()).until(() -> regulator.tableReceipt(id).isPresent());
    return Files.readString(regulator.tableReceipt(id).orElseThrow());
  }

  private static HubRest.Answer complaint(String id, String business) throws Exception {
    return town.rest("regulator-qingdao")
        .send(id, "application/json", RegulatorLetters.complaint(id, business));
  }

  private static HubRest.Answer centre(String id, byte[] document) throws Exception {
    HubRest.Answer answer = town.rest("centre-qingdao").send(id, "application/json", document);
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    return answer;
  }

  private static String hubCase(HubRest.Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    return JSON.readTree(answer.body()).path("hubCaseId").asString();
  }

  private static void awaitResults(String hubCase, String... codes) {
    await()
        .atMost(Town.patience())
        .untilAsserted(() -> assertThat(results(hubCase)).containsExactly(codes));
  }

  private static List<String> results(String hubCase) {
    return bodies(hubCase).stream()
        .filter(body -> body.has("result"))
        .map(body -> body.path("result").path("code").asString())
        .toList();
  }

  private static JsonNode lastBody(String hubCase) {
    List<JsonNode> bodies = bodies(hubCase);
    return bodies.get(bodies.size() - 1);
  }

  private static List<JsonNode> bodies(String hubCase) {
    return regulator.orderOf(hubCase).stream()
        .map(id -> JSON.readTree(regulator.document(id).orElseThrow()).path("body"))
        .toList();
  }

  /** The ids the hub lists for a case. */
  private static String states(String hubCase) throws Exception {
    return town.rest("regulator-qingdao").get("cases/" + hubCase).body();
  }

  private static JsonNode awaitAtCentre(String file, String kind) {
    await().atMost(Town.patience()).until(() -> town.centre.kindsOf(file).contains(kind));
    return town.centre.orderOf(file).stream()
        .map(id -> JSON.readTree(town.centre.document(id).orElseThrow()).path(kind))
        .filter(JsonNode::isObject)
        .findFirst()
        .orElseThrow();
  }

  private static void awaitFile(String messageId) {
    await()
        .atMost(Town.patience())
        .until(() -> regulator.returns().stream().anyMatch(path -> text(path).contains(messageId)));
  }

  private static String file(String messageId) {
    return regulator.returns().stream()
        .map(RegulatorIT::text)
        .filter(text -> text.contains(messageId))
        .findFirst()
        .orElseThrow();
  }

  private static String text(Path path) {
    try {
      return Files.readString(path, Charset.forName("GB18030"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
