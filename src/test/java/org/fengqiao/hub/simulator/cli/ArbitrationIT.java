package org.fengqiao.hub.simulator.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fengqiao.hub.canonical.model.ConfirmationSupplement;
import org.fengqiao.hub.canonical.model.SupplementKind;
import org.fengqiao.hub.operations.alerts.Robot;
import org.fengqiao.hub.operations.meters.MetricFiles;
import org.fengqiao.hub.operations.tracing.TraceReceiver;
import org.fengqiao.hub.simulator.ArbitrationScript;
import org.fengqiao.hub.simulator.CentreReply;
import org.fengqiao.hub.simulator.CentreScript;
import org.fengqiao.hub.simulator.HubRest;
import org.fengqiao.hub.simulator.Misbehaviour;
import org.fengqiao.hub.simulator.SimulatedArbitration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 仲裁确认 end to end: the centre asks, the commission decides in its own JSON and calls back. */
@ExtendWith(WhatThePagesShowed.class)
class ArbitrationIT {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration STEP = Duration.ofMillis(200);
  private static final Path SAMPLE =
      Path.of("mappings/court-soap/samples/entrusted-before-filing.xml");

  /** As it is, but over as soon as it is gone. */
  private static final String BREAKER_OPEN =
      """
      {"reason": "the test does not wait", "rule": {"id": "breaker-open", "code": "BREAKER_OPEN",
       "subject": "*", "atMost": false, "severity": "CRITICAL", "holdsFor": "PT0S",
       "clearsAfter": "PT1S", "renotifyAfter": "PT4H", "channels": [], "enabled": true}}
      """;

  private static Town town;
  private static SimulatedArbitration commission;
  private static ArbitrationLetters letters;
  private static Robot robot;
  private static TraceReceiver traces;
  private static Desk ops;
  private static Browser browser;
  private static int number = 900;

  @BeforeAll
  static void openTown(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
    robot = new Robot();
    traces = new TraceReceiver();
    town =
        new Town(
            folder,
            CentreScript.always(CentreScript.Ending.AGREED, STEP),
            new Town.Setup(
                List.of(
                    Desk.setting(),
                    "--hub.operations.queue-age=2s",
                    "--hub.operations.observe-every=1000",
                    "--hub.tracing.enabled=true",
                    "--hub.tracing.endpoint=" + traces.endpoint(),
                    "--hub.alerts.channels.duty.kind=wecom",
                    "--hub.alerts.channels.duty.url=" + robot.url()),
                Map.of()));
    ops = new Desk(town.authority.identity("centre-qingdao"), town.operators());
    browser = new Browser(town.operators());
    commission = town.arbitration(new ArbitrationScript(STEP, ArbitrationScript.Ending.STATEMENT));
    letters = new ArbitrationLetters();
  }

  @AfterAll
  static void closeTown() {
    browser.close();
    commission.close();
    town.close();
    robot.close();
    traces.close();
  }

  @Test
  void aStatementIsEffectiveWhenBothHaveSignedForIt() throws Exception {
    String hubCase = atTheCommission("a-1");
    awaitDecisions(hubCase, "ACCEPTED", "TRIBUNAL_FORMED", "STATEMENT_ISSUED");

    tell(hubCase, "a-2", SupplementKind.SIGNED_FOR);

    awaitDecisions(hubCase, "ACCEPTED", "TRIBUNAL_FORMED", "STATEMENT_ISSUED", "EFFECTIVE");
    assertThat(commission.kindsOf(hubCase))
        .containsExactly("MEDIATION_AWARD_APPLY", "MEDIATION_AWARD_SUPPLEMENT");
  }

  @Test
  void regretBeforeSigningEndsInAnAward() throws Exception {
    String hubCase = atTheCommission("b-1");
    awaitDecisions(hubCase, "ACCEPTED", "TRIBUNAL_FORMED", "STATEMENT_ISSUED");

    tell(hubCase, "b-2", SupplementKind.REGRET);

    awaitDecisions(hubCase, "ACCEPTED", "TRIBUNAL_FORMED", "STATEMENT_ISSUED", "AWARD_ISSUED");
  }

  @Test
  void anAwardSetAsideByTheIntermediateCourtIsToldToTheCentre() throws Exception {
    String hubCase = atTheCommission("s-1");
    awaitDecisions(hubCase, "ACCEPTED", "TRIBUNAL_FORMED", "STATEMENT_ISSUED");
    tell(hubCase, "s-2", SupplementKind.REGRET);
    awaitDecisions(hubCase, "ACCEPTED", "TRIBUNAL_FORMED", "STATEMENT_ISSUED", "AWARD_ISSUED");

    HubRest.Answer answer =
        town.rest("arbitration-qingdao")
            .send("s-3", "application/json", ArbitrationLetters.setAside("s-3", hubCase));

    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    await().atMost(Town.patience()).until(() -> decisions(hubCase).size() == 5);
    JsonNode told = decisions(hubCase).get(4);
    assertThat(told.path("decision").asString()).isEqualTo("SET_ASIDE");
    assertThat(told.path("document").path("number").asString()).isEqualTo("（2026）鲁02民特88号");
  }

  @Test
  void theStatementReachesTheCentreBitForBit() throws Exception {
    String hubCase = atTheCommission("c-1");
    awaitDecisions(hubCase, "ACCEPTED", "TRIBUNAL_FORMED", "STATEMENT_ISSUED");

    JsonNode issued = decisions(hubCase).get(2);
    String digest = issued.path("materials").path(0).path("digest").asString();
    assertThat(issued.path("document").path("number").asString()).contains("青仲调字");
    assertThat(town.centre.attachment(digest).orElseThrow()).hasDigest("SHA-256", digest);
  }

  @Test
  void anApplicationWhoseAnswerWasCutOffHasOneEffect() throws Exception {
    String outcome = agreed();
    commission.behave(Misbehaviour.of(Misbehaviour.Mode.DROP));
    try {
      send("d-1", letters.withoutMaterials("d-1", town.centre.written(outcome).orElseThrow()));
      await().atMost(Town.patience()).until(() -> commission.effects("d-1") == 1);
    } finally {
      commission.behave(Misbehaviour.NONE);
    }

    await().atMost(Town.patience()).until(() -> commission.duplicates() > 0);
    assertThat(commission.effects("d-1")).isEqualTo(1);
  }

  @Test
  void aCallBackMadeTwiceHasOneEffect() throws Exception {
    commission.callBackTwice(true);
    String hubCase = atTheCommission("e-1");

    awaitDecisions(hubCase, "ACCEPTED", "TRIBUNAL_FORMED", "STATEMENT_ISSUED");
    await().atMost(Town.patience()).until(() -> commission.callbacksRecognised() >= 3);
    commission.callBackTwice(false);
    assertThat(decisions(hubCase)).hasSize(3);
  }

  @Test
  void aDecisionThatDoesNotFitIsAnsweredInTheCommissionsOwnWords() throws Exception {
    String hubCase = atTheCommission("f-1");
    awaitDecisions(hubCase, "ACCEPTED", "TRIBUNAL_FORMED", "STATEMENT_ISSUED");

    HubRest.Answer answer = call("late-1", hubCase, "A10", "受理");

    assertThat(answer.status()).isEqualTo(202);
    await()
        .atMost(Town.patience())
        .until(() -> commission.kindsOf(hubCase).contains("MEDIATION_AWARD_REJECT"));
    List<String> order = commission.orderOf(hubCase);
    String last = new String(commission.document(order.get(order.size() - 1)).orElseThrow(), UTF_8);
    assertThat(last).contains("\"rejectedId\":\"late-1\"", "OUT_OF_STATE");
  }

  @Test
  void aCodeNobodyKnowsIsRefusedAtItsPlaceWithASignedReceipt() throws Exception {
    String hubCase = atTheCommission("g-1");

    HubRest.Answer answer = call("wrong-1", hubCase, "Z99", "调解中");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("/data/decision/code", "CODE_UNKNOWN", "\"receipt\"");
  }

  @Test
  void aCommissionThatIsDownIsSeenHarmsNobodyElseAndTheAlarmEndsWhenItIsBack() throws Exception {
    List<String> ids = List.of("down-1", "down-2", "down-3");
    ops.put("alert-rules/breaker-open", BREAKER_OPEN);
    commission.behave(Misbehaviour.of(Misbehaviour.Mode.DOWN));
    for (String id : ids) {
      byte[] outcome = town.centre.written(agreed()).orElseThrow();
      send(id, letters.withoutMaterials(id, outcome));
    }

    OutagePages desk;
    try {
      desk = seenWhileItIsDown(3);
    } finally {
      commission.behave(Misbehaviour.NONE);
    }
    await()
        .atMost(Town.patience())
        .untilAsserted(() -> assertThat(ids).allMatch(id -> commission.effects(id) == 1));
    await().atMost(Town.patience()).until(() -> told("已恢复").contains("熔断器"));
    assertThat(robot.posts)
        .filteredOn(post -> post.body().contains("开始") && post.body().contains("熔断器"))
        .hasSize(1);
    await().atMost(Town.patience()).until(() -> waiting() == 0);
    desk.showThatItIsOver();
    assertThat(browser.faults()).isEmpty();
  }

  @Test
  void aReferralIsOneTraceFromItsRequestToItsDelivery() throws Exception {
    var sample = town.samples.sample(SAMPLE, 890).request();
    String id = sample.getHeader().getMessageId();
    town.shinan.submit(sample);

    await()
        .atMost(Town.patience())
        .untilAsserted(
            () ->
                assertThat(traces.ofTrace(town.ledger().traceId(id)))
                    .extracting(TraceReceiver.Seen::name)
                    .contains("receive", "casework", "deliver"));
  }

  @Test
  void everyMetricThatADashboardOrARuleNamesIsInARealScrape() throws Exception {
    agreed();
    await()
        .atMost(Town.patience())
        .untilAsserted(
            () ->
                assertThat(ops.page("/actuator/prometheus").lines().map(ArbitrationIT::metric))
                    .containsAll(MetricFiles.metrics()));
    assertThat(ops.page("/actuator/prometheus")).doesNotContain("鲁", "民初");
  }

  private static String metric(String line) {
    return line.replaceFirst("[ {].*", "");
  }

  private static void awaitCommission(String condition, String... findings) {
    await()
        .atMost(Town.patience())
        .untilAsserted(
            () -> {
              JsonNode now = ops.get("/api/ops/v1/partners/arbitration-qingdao");
              assertThat(now.path("condition").asString()).isEqualTo(condition);
              assertThat(now.path("findings").valueStream().map(it -> it.path("code").asString()))
                  .contains(findings);
            });
  }

  /** It is told once, on every page, and the others go on as if nothing were. */
  private static OutagePages seenWhileItIsDown(int held) throws Exception {
    awaitCommission("DOWN", "BREAKER_OPEN", "QUEUE_AGE");
    await().atMost(Town.patience()).until(() -> waiting() == held);
    assertThat(ops.get("/api/ops/v1/partners/court-shinan").path("condition").asString())
        .isEqualTo("UP");
    assertThat(ops.get("/api/ops/v1/partners/centre-qingdao").path("condition").asString())
        .isEqualTo("UP");
    assertThat(ops.page("/actuator/health/readiness")).contains("UP");
    await().atMost(Town.patience()).until(() -> told("开始").contains("熔断器"));
    OutagePages desk = new OutagePages(browser.seat("operator", Desk.PASSWORD));
    desk.showThatItIsDown(held);
    desk.takeTheAlertOn();
    agreed();
    return desk;
  }

  private static long waiting() {
    return ops.get("/api/ops/v1/partners/arbitration-qingdao").path("waiting").asLong();
  }

  /** What the group on duty was told of this kind, all together. */
  private static String told(String kind) {
    return robot.posts.stream()
        .map(Robot.Post::body)
        .filter(body -> body.contains(kind))
        .collect(java.util.stream.Collectors.joining());
  }

  private static HubRest.Answer call(String id, String hubCase, String code, String name)
      throws Exception {
    byte[] document = ArbitrationLetters.callBack(id, hubCase, code, name);
    return town.rest("arbitration-qingdao").send(id, "application/json", document);
  }

  private static String atTheCommission(String requestId) throws Exception {
    String hubCase = asked(requestId);
    await().atMost(Town.patience()).until(() -> commission.effects(requestId) == 1);
    return hubCase;
  }

  /** A fresh case whose agreement the centre takes to arbitration. */
  private static String asked(String requestId) throws Exception {
    byte[] outcome = town.centre.written(agreed()).orElseThrow();
    send(requestId, letters.request(requestId, outcome));
    return ArbitrationLetters.hubCase(outcome);
  }

  /** The id of the outcome of a fresh case, when the court has it. */
  private static String agreed() throws Exception {
    number += number % 4 == 3 ? 2 : 1;
    var sample = town.samples.sample(SAMPLE, number).request();
    String hubCase = town.shinan.submit(sample).getHubCaseId();
    await()
        .atMost(Town.patience())
        .until(() -> town.shinan.kindsOf(hubCase).contains("mediation-outcome"));
    return CentreReply.idOf("court-shinan", sample.getHeader().getMessageId(), CentreReply.OUTCOME);
  }

  private static void tell(String hubCase, String id, SupplementKind kind) throws Exception {
    ConfirmationSupplement supplement = ArbitrationLetters.supplement(id, hubCase, kind);
    send(id, letters.bytes(supplement));
  }

  private static void send(String id, byte[] document) throws Exception {
    HubRest.Answer answer = town.rest("centre-qingdao").send(id, "application/json", document);
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
  }

  private static void awaitDecisions(String hubCase, String... expected) {
    await()
        .atMost(Town.patience())
        .untilAsserted(
            () ->
                assertThat(decisions(hubCase))
                    .extracting(it -> it.path("decision").asString())
                    .containsExactly(expected));
  }

  /** What the centre was told, in order. */
  private static List<JsonNode> decisions(String hubCase) {
    return town.centre.orderOf(hubCase).stream()
        .map(id -> JSON.readTree(town.centre.document(id).orElseThrow()))
        .map(it -> it.path("confirmation-decision"))
        .filter(JsonNode::isObject)
        .toList();
  }
}
