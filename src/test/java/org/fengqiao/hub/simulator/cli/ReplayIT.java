package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengqiao.hub.cli.ops.Ops;
import org.fengqiao.hub.simulator.CentreScript;
import org.fengqiao.hub.simulator.LightCourt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A mapping breaks for one court: everything it was to get is one group of failures, waits in
 * order, and reaches it once after the mapping was mended, whatever happens to the hub meanwhile.
 */
class ReplayIT {

  private static final int CASES = Integer.getInteger("hub.test.replay-cases", 500);

  /** A line that rests while the hub is killed and started again. */
  private static final String HELD = "court-jimo";

  private static final String WHY_HELD = "对方机房搬迁";

  private static Town town;
  private static Desk desk;
  private static OwnMappings mappings;
  private static Path trust;

  @BeforeAll
  static void breakTheMapping(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
      throws Exception {
    mappings = new OwnMappings(folder.resolve("mappings"));
    mappings.breakFor("referral-response");
    trust = folder.resolve("hub/pki/truststore.p12");
    town =
        new Town(
            folder,
            CentreScript.always(CentreScript.Ending.UNDER_WAY, Duration.ofMillis(100)),
            new Town.Setup(List.of(Desk.setting(), mappings.setting()), Map.of()));
    desk = new Desk(town.authority.identity("hub"), town.operators());
  }

  @AfterAll
  static void closeTown() {
    town.close();
  }

  @Test
  void whatABrokenMappingStoppedIsOneGroupAndArrivesOnceAndInOrderWhenItIsMended()
      throws Exception {
    LightCourt court = town.light("court-shinan");
    for (int i = 0; i < CASES; i++) {
      assertThat(court.post(Town.referral("replay-" + i, 7000 + i)).acknowledged()).isTrue();
    }
    stuck(CASES);
    waitsBehind(CASES);
    whatWaitsSaysBehindWhat();

    JsonNode groups = desk.get("/api/ops/v1/failure-groups");
    assertThat(groups).hasSize(1);
    String group = groups.get(0).path("fingerprint").asString();
    assertThat(groups.get(0).path("waiting").asInt()).isEqualTo(CASES);
    assertThat(groups.get(0).path("partner").asString()).isEqualTo("court-shinan");
    assertThat(count("select count(*) from message where kind = 'rejection'"))
        .as("nobody is told while it can be repaired")
        .isZero();
    assertThat(dryRun(group).path("fails").asInt()).isEqualTo(CASES);

    assertThat(desk.post("replays", Map.of("group", group)).statusCode())
        .as("without a reason")
        .isEqualTo(422);
    String replay = repairedAtTheDesk();
    await()
        .atMost(Town.patience())
        .until(
            () ->
                desk.get("/api/ops/v1/replays/" + replay).path("counts").path("done").asInt() >= 1);
    town.kill();
    town.restart();
    whatWasHeldIsHeldAfterTheRestart();
    await()
        .atMost(Town.patience())
        .until(
            () ->
                desk.get("/api/ops/v1/replays/" + replay).path("state").asString().equals("DONE"));

    assertThat(desk.get("/api/ops/v1/replays/" + replay).path("counts").path("done").asInt())
        .isEqualTo(CASES);
    eachCaseGotItsMessagesOnceAndInOrder();
    assertThat(desk.get("/api/ops/v1/audit:verify").path("intact").asBoolean()).isTrue();
    assertThat(
            desk.get("/api/ops/v1/audit?action=replay.")
                .valueStream()
                .map(it -> it.path("act").path("reason").asString()))
        .containsExactly("已核对", "映射已修复，重放");
    lookedUp();
    theTimelineIsTold();
    whatIsOrderedUnderAKeyIsDoneOnce();
    foundByTheCommandLine();
    whatTheCourtRefusedGoesOnAsItWas();
  }

  private static void whatTheCourtRefusedGoesOnAsItWas() throws Exception {
    AsItIsStory story = new AsItIsStory(town, desk, mappings);
    story.refuse(7000 + CASES);
    story.breakTheMapping();
    story.goOn();
  }

  private static void stuck(int cases) {
    await()
        .atMost(Town.patience())
        .until(() -> count("select count(*) from delivery where state = 'STUCK'") == cases);
  }

  private static void waitsBehind(int cases) {
    await()
        .atMost(Town.patience())
        .until(() -> count("select count(*) from delivery where state = 'WAITING'") >= cases);
  }

  private static void whatWaitsSaysBehindWhat() {
    String notice =
        desk.get("/api/ops/v1/messages?kind=progress-notice&partner=court-shinan&limit=1")
            .at("/hits/0/messageId")
            .asString();
    JsonNode behind = desk.get("/api/ops/v1/messages/" + notice).path("waitsBehind").get(0);
    assertThat(behind.path("kind").asString()).isEqualTo("referral-response");
    assertThat(behind.path("state").asString()).isEqualTo("STUCK");
    assertThat(ops("messages", "find", "--failed-hop", "PREPARED", "--limit", "1"))
        .contains("REFERRAL_RESPONSE");
    assertThat(exit("messages", "find", "--failed-hop", "ATTEMPT")).as("none").isEqualTo(1);
  }

  private static long count(String question) {
    return town.ledger().count(question);
  }

  private static JsonNode dryRun(String group) {
    HttpResponse<String> answer = desk.post("replays:dry-run", Map.of("group", group));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  /** By the pages: one group, owned, its mapping mended, tried, planned by one, approved by two. */
  private static String repairedAtTheDesk() {
    try (Browser browser = new Browser(town.operators())) {
      RepairScreens screens = new RepairScreens(browser);
      screens.engageTheChief();
      screens.openTheGroup();
      assertThat(screens.page().locator("main").innerText()).contains(CASES + " 件待修复");
      screens.own("operator");
      mappings.spoil();
      assertThat(screens.reload()).contains("court-soap");
      mappings.mend();
      assertThat(screens.reload()).contains("已重新加载");
      assertThat(screens.tryIt()).contains("现在会通过 " + CASES + " 件，仍会失败 0 件");
      String replay = screens.plan(CASES);
      new LinePagesStory(screens.seat(), HELD).suspend(WHY_HELD);
      screens.approve(replay);
      assertThat(browser.faults()).isEmpty();
      return replay.substring(replay.lastIndexOf('/') + 1);
    }
  }

  private static void whatWasHeldIsHeldAfterTheRestart() {
    try (Browser browser = new Browser(town.operators())) {
      LinePagesStory line = new LinePagesStory(browser.seat("operator", Desk.PASSWORD), HELD);
      line.showThatItIsStillHeld(WHY_HELD);
      line.startAgain();
      assertThat(browser.faults()).isEmpty();
    }
  }

  private static void eachCaseGotItsMessagesOnceAndInOrder() {
    await()
        .atMost(Town.patience())
        .until(
            () ->
                count(
                        "select count(*) from delivery where partner = 'court-shinan'"
                            + " and state = 'DELIVERED'")
                    == 2L * CASES);
    List<String> ids = town.shinan.messages();
    assertThat(ids)
        .hasSize(2 * CASES)
        .allSatisfy(id -> assertThat(town.shinan.effects(id)).isOne());
    for (int i = 0; i < CASES; i++) {
      assertThat(town.shinan.kindsOf(caseOf(7000 + i)))
          .containsExactly("referral-response", "progress-notice");
    }
  }

  private static String caseOf(int sequence) {
    return found(sequence).path("hits").get(0).path("caseId").asString();
  }

  private static JsonNode found(int sequence) {
    String number = URLEncoder.encode(Town.number(sequence), StandardCharsets.UTF_8);
    return desk.get("/api/ops/v1/messages?q=" + number);
  }

  /** Asked again under the same key, an order is answered again and not done again. */
  private static void whatIsOrderedUnderAKeyIsDoneOnce() {
    Map<String, String> order = Map.of("reason", "试读一次");
    HttpResponse<String> first = desk.once("drill-1", "mappings:reload", order);
    HttpResponse<String> second = desk.once("drill-1", "mappings:reload", order);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
    assertThat(desk.once("drill-1", "mappings:reload", Map.of("reason", "另一次")).statusCode())
        .isEqualTo(422);
    assertThat(count("select count(*) from operator_action where reason = '试读一次'")).isOne();
  }

  /** A case by its number, from its first message to the terms that run. */
  private static void theTimelineIsTold() {
    String number = URLEncoder.encode(Town.number(7000), StandardCharsets.UTF_8);
    JsonNode told = desk.get("/api/ops/v1/cases/" + number + "/timeline");
    assertThat(told.path("events").valueStream().map(it -> it.path("word").asString()))
        .contains("case-referral", "referral-response", "progress-notice");
    assertThat(told.path("clocks").valueStream().map(it -> it.path("state").asString()))
        .contains("RUNNING");
  }

  /** The same message by its case number, its trail, and its content without a person's name. */
  private static void lookedUp() {
    JsonNode found = found(7000);
    assertThat(found.path("as").asString()).isEqualTo("CASE_NUMBER");
    JsonNode referral = found.path("hits").get(found.path("hits").size() - 1);
    String path = "/messages/" + referral.path("messageId").asString();
    assertThat(
            desk.get("/api/ops/v1" + path + "/hops")
                .valueStream()
                .map(hop -> hop.path("step").asString()))
        .contains("received", "translated", "applied", "attempt");
    String name =
        nameIn(
            desk.get("/api/ops/v1" + path + "/payloads/raw?unmask=test")
                .path("content")
                .asString());
    assertThat(desk.get("/api/ops/v1" + path + "/payloads/raw").path("content").asString())
        .doesNotContain(name);
    assertThat(desk.get("/api/ops/v1" + path + "/payloads/target").path("content").asString())
        .doesNotContain(name);
    assertThat(desk.get("/api/ops/v1/audit/views").get(0).path("clear").asBoolean()).isFalse();
    assertThat(count("select count(*) from payload_view where clear and reason = 'test'")).isOne();
  }

  private static void foundByTheCommandLine() {
    assertThat(ops("messages", "find", Town.number(7000))).contains(Town.number(7000), "APPLIED");
    assertThat(ops("replay", "list")).contains("DONE");
    assertThat(ops("audit", "verify", "--output", "json")).contains("\"intact\" : true");
    assertThat(ops("routes", "list")).contains("casework", "Started");
    assertThat(ops("routes", "steer", "suspend", "court-jimo", "--reason", "drill"))
        .contains("done");
    await()
        .atMost(Town.patience())
        .untilAsserted(
            () -> assertThat(ops("routes", "lines")).contains("court-jimo", "SUSPENDED"));
    assertThat(ops("routes", "steer", "start", "court-jimo", "--reason", "over")).contains("done");
    assertThat(ops("partners", "breaker", "open", "court-jimo", "--reason", "their key leaked"))
        .contains("done");
    assertThat(ops("partners", "breaker", "release", "court-jimo", "--reason", "new key"))
        .contains("done");
    assertThat(ops("partners", "list")).contains("青岛市即墨区人民法院");
    assertThat(ops("queues", "list", "--output", "json")).contains("\"name\" : \"casework\"");
    assertThat(ops("alerts", "rules")).contains("breaker-open", "CRITICAL");
    assertThat(exit("alerts", "list")).as("no alert holds").isIn(0, 1);
    assertThat(exit("alerts", "ack", "00000000-0000-0000-0000-000000000000", "--reason", "x"))
        .as("refused")
        .isEqualTo(3);
    assertThat(exit("routes", "steer", "suspend", "court-jimo", "--reason", "x", "--until", "noon"))
        .as("no time")
        .isEqualTo(2);
  }

  private static String ops(String... command) {
    StringWriter out = new StringWriter();
    assertThat(run(out, command)).as(out.toString()).isZero();
    return out.toString();
  }

  private static int exit(String... command) {
    return run(new StringWriter(), command);
  }

  private static int run(StringWriter out, String... command) {
    System.setProperty("HUB_OPS_PASSWORD", Desk.PASSWORD);
    List<String> whole = new ArrayList<>(List.of(command));
    whole.addAll(List.of("--url", town.operators().toString()));
    whole.addAll(List.of("--trust", trust.toString()));
    PrintWriter writer = new PrintWriter(out, true);
    return Ops.commandLine(writer, writer).execute(whole.toArray(String[]::new));
  }

  private static String nameIn(String referral) {
    String name = referral.replaceAll("(?s).*?<position>.*?<name>([^<]+)</name>.*", "$1");
    assertThat(name).hasSizeBetween(2, 60);
    return name;
  }
}
