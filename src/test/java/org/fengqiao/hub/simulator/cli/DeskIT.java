package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.fengqiao.hub.cli.ops.Ops;
import org.fengqiao.hub.simulator.CentreScript;
import org.fengqiao.hub.simulator.LightCourt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Queues, single messages, kept searches and the operators' interface, at a desk that works. */
@ExtendWith(WhatThePagesShowed.class)
class DeskIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SECOND = "somebody-else";
  private static final String SHINAN = "deliver.court-shinan";
  private static final String LATE = "EXP.partner.centre-qingdao.out";

  private static Town town;
  private static Desk desk;
  private static Browser browser;
  private static Seat operator;
  private static Seat chief;
  private static int brokerPort;
  private static Path trust;

  @BeforeAll
  static void openTown(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
    brokerPort = Town.freePort();
    trust = folder.resolve("hub/pki/truststore.p12");
    town =
        new Town(
            folder,
            CentreScript.always(CentreScript.Ending.UNDER_WAY, Duration.ofMillis(100)),
            new Town.Setup(
                List.of(
                    Desk.setting(),
                    "--hub.reconcile-after=15s",
                    "--hub.reconcile.period=3000",
                    "--hub.tracing.view=https://traces.example/trace/{trace}",
                    "--hub.events.listeners=3",
                    "--hub.events.heartbeat=1s",
                    "--hub.broker.partners=true",
                    "--hub.broker.partner-port=" + brokerPort),
                Map.of("CENTRE_QINGDAO_CHANNEL", "jms-out", "CENTRE_QINGDAO_INBOUND", "jms")));
    town.centre.useQueues(town.authority.identity("centre-qingdao"), brokerPort);
    desk = new Desk(town.authority.identity("hub"), town.operators());
    browser = new Browser(town.operators());
    operator = browser.seat("operator", Desk.PASSWORD);
    engage("chief", null, "approver", "operator");
    engage("clerk", "court-jimo", "viewer");
    chief = browser.seat("chief", SECOND);
  }

  private static void engage(String name, @Nullable String organisation, String... roles) {
    operator.open("/ops/users");
    Locator form = operator.page.locator("form[action='/ops/users']");
    form.locator("[name=name]").fill(name);
    form.locator("[name=displayName]").fill(name);
    form.locator("[name=password]").fill(SECOND);
    form.locator("[name=reason]").fill("新到岗");
    for (String role : roles) {
      form.locator("[name=roles][value=" + role + "]").check();
    }
    if (organisation != null) {
      form.locator("[name=organisations]").selectOption(organisation);
    }
    form.locator("button").click();
    assertThat(operator.page.locator("[role=status].note").innerText()).contains(name);
  }

  @AfterAll
  static void closeTown() {
    browser.close();
    town.close();
  }

  /** Whatever a test held, the next one finds running. */
  @AfterEach
  void letEverythingRun() {
    steer("court-shinan", "OUT", "start");
    steer("centre-qingdao", "IN", "start");
  }

  @Test
  void theWholeInterfaceIsDescribedAndTheDescriptionHolds() throws Exception {
    String text = desk.page("/api/ops/v1/openapi.json");
    JsonNode api = JsonMapper.shared().readTree(text);
    Set<String> described = new TreeSet<>();
    List<String> wanting = new ArrayList<>();
    api.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        it -> {
                          String operation = it.getKey() + " " + path.getKey();
                          described.add(operation);
                          wanting.addAll(wanting(operation, it.getValue()));
                        }));

    assertThat(described).isEqualTo(OperatorPaths.mapped());
    assertThat(wanting).isEmpty();
    ParseOptions whole = new ParseOptions();
    whole.setResolve(true);
    assertThat(new OpenAPIV3Parser().readContents(text, null, whole).getMessages()).isEmpty();
    assertThat(api.at("/components/schemas/Problem/properties/type/enum").toString())
        .contains("urn:fengqiao:hub:ops:second-person", "urn:fengqiao:hub:ops:reason-missing");
    assertThat(town.rest("court-jimo").get("openapi.json").body()).doesNotContain("/api/ops/");
  }

  /** What a reader of the description would miss. */
  private static List<String> wanting(String operation, JsonNode it) {
    List<String> wanting = new ArrayList<>();
    if (!it.path("summary").asString("").contains("·")) {
      wanting.add(operation + " says nothing in two languages");
    }
    it.path("parameters")
        .forEach(
            parameter -> {
              if (!parameter.path("description").asString("").contains("·")) {
                wanting.add(operation + " " + parameter.path("name").asString());
              }
            });
    for (String status : List.of("400", "401", "403", "404", "409", "412", "422", "503")) {
      if (it.path("responses").path(status).path("description").asString("").isEmpty()) {
        wanting.add(operation + " does not say what " + status + " means");
      }
    }
    return wanting;
  }

  @Test
  void everyNoIsAProblemWithACode() {
    HttpResponse<String> noReason = desk.post("queues/" + SHINAN + ":purge", Map.of());
    assertThat(code(noReason)).isIn("reason-missing", "refused");
    assertThat(code(desk.post("queues/DLQ:retry", Map.of("reason", "x")))).isEqualTo("not-there");
    assertThat(code(desk.post("mappings:reload", Map.of("reason", ""))))
        .isEqualTo("reason-missing");
    assertThat(code(desk.post("queues/casework:retry", Map.of("reason", "x"))))
        .isEqualTo("refused");
    assertThat(code(desk.post("queues/partner.centre-qingdao.out:purge", Map.of("reason", "x"))))
        .as("what stands nowhere else is never purged")
        .isEqualTo("refused");
    assertThat(code(desk.post("messages/" + new java.util.UUID(1, 2) + ":resolve", Map.of())))
        .isEqualTo("not-there");
    assertThat(code(desk.post("messages/none:resolve", Map.of("reason", "x"))))
        .isEqualTo("value-invalid");
    assertThat(code(desk.post("messages:export", "{"))).isEqualTo("body-invalid");
  }

  private static String code(HttpResponse<String> answer) {
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .as(answer.body())
        .startsWith("application/problem+json");
    JsonNode problem = JsonMapper.shared().readTree(answer.body());
    assertThat(problem.path("titleZh").asString("")).isNotEmpty();
    return problem.path("type").asString("").replace("urn:fengqiao:hub:ops:", "");
  }

  @Test
  void aPurgeOfSignalsNeedsTwoPeopleAndLosesNoDelivery() throws Exception {
    steer("court-shinan", "OUT", "suspend");
    String hubCase = refer("purge-1", 8101);
    await()
        .atMost(PATIENCE)
        .until(() -> desk.get("/api/ops/v1/queues/" + SHINAN + "/messages").size() > 0);

    nobodyApprovesTheirOwn();
    operator.open("/ops/queues/" + SHINAN);
    assertThat(operator.page.locator("#found tbody").innerText()).doesNotContain("队列为空");
    assertThat(operator.page.locator("#found [type=checkbox]").count()).isZero();
    Locator form = operator.page.locator("#purge form").first();
    form.locator("[name=reason]").fill("信号堆积");
    form.locator("button").click();
    Locator order = operator.page.locator("#purge tbody tr").first();
    assertThat(order.innerText()).contains("待审批", "operator", "信号堆积");
    assertThat(order.locator("button").first().isDisabled()).as("one's own").isTrue();
    String id = desk.get("/api/ops/v1/queues/" + SHINAN + "/orders").get(0).path("id").asString();
    assertThat(code(desk.post("queue-orders/" + id + ":approve", Map.of("reason", "自批"))))
        .isEqualTo("not-permitted");
    assertThat(code(desk.post("queues/" + SHINAN + ":purge", Map.of("reason", "再来"))))
        .as("one at a time")
        .isEqualTo("refused");
    chief.open("/ops/queues/" + SHINAN);
    Locator approval = chief.page.locator("#purge tbody tr").first();
    approval.locator("[name=reason]").fill("已核对账本");
    approval.locator("button").first().click();
    assertThat(chief.page.locator("#purge tbody tr").first().innerText()).contains("已完成", "chief");
    JsonNode done = desk.get("/api/ops/v1/queues/" + SHINAN + "/orders").get(0);
    assertThat(done.path("removed").asLong())
        .isPositive()
        .isEqualTo(done.path("expected").asLong());

    steer("court-shinan", "OUT", "start");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(town.shinan.kindsOf(hubCase))
                    .containsExactly("referral-response", "progress-notice"));
    town.shinan.messages().forEach(it -> assertThat(town.shinan.effects(it)).isOne());
    assertThat(
            desk.get("/api/ops/v1/audit?action=queue.purge.")
                .valueStream()
                .map(
                    it ->
                        it.at("/act/operator").asString() + " " + it.at("/act/reason").asString()))
        .contains("operator 信号堆积", "chief 已核对账本");
  }

  /** Whoever may both ask and approve is refused by the service, whatever the page shows. */
  private static void nobodyApprovesTheirOwn() {
    chief.open("/ops/queues/" + SHINAN);
    Locator form = chief.page.locator("#purge form").first();
    form.locator("[name=reason]").fill("先看看");
    form.locator("button").click();
    Locator own = chief.page.locator("#purge tbody tr").first();
    assertThat(own.locator("button").first().isDisabled()).isTrue();
    own.locator("button").first().evaluate("it => it.disabled = false");
    own.locator("[name=reason]").fill("自批");
    own.locator("button").first().click();
    assertThat(chief.page.locator("[role=alert]").innerText()).contains("审批");
    own = chief.page.locator("#purge tbody tr").first();
    own.locator("[name=reason]").fill("不清空了");
    own.locator("button").last().click();
    assertThat(chief.page.locator("#purge tbody tr").first().innerText()).contains("已撤回");
  }

  @Test
  void whatExpiredLiesApartAndIsPutBackAndAnswered() throws Exception {
    steer("centre-qingdao", "IN", "suspend");
    try (BrokerLine centre =
        new BrokerLine(town.authority.identity("centre-qingdao"), brokerPort)) {
      centre.sendFor(Duration.ofMillis(200), "partner.centre-qingdao.out", "late-1", "{}");
    }
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              operator.open("/ops/queues");
              assertThat(operator.page.locator("main").innerText()).contains("过期消息", LATE);
            });
    assertThat(ops("queues", "browse", LATE)).contains("partner.centre-qingdao.out");

    operator.open("/ops/queues/" + LATE);
    Locator row = operator.page.locator("#found tbody tr").first();
    assertThat(row.innerText()).contains("partner.centre-qingdao.out", "过期", "late-1");
    ScreenCheck check = new ScreenCheck(operator).look("/ops/queues/" + LATE);
    operator.open("/ops/queues/" + LATE + "?lang=zh-CN");
    operator.page.locator("summary").filter(new Locator.FilterOptions().setHasText("未脱敏")).click();
    operator.page.locator("#read [name=reason]").fill("核对内容");
    operator.page.locator("#read button").click();
    assertThat(operator.page.locator("pre").innerText()).contains("{", "}");
    operator.page.locator("#found [type=checkbox]").first().check();
    operator.page.locator("#found [name=reason]").fill("线路暂停期间过期");
    operator.page.locator("#found button").click();
    assertThat(operator.page.locator("[role=status].note").allInnerTexts())
        .anySatisfy(told -> assertThat(told).contains("已重投 1 条"));
    assertThat(operator.page.locator("#found tbody").innerText()).contains("队列为空");

    steer("centre-qingdao", "IN", "start");
    await().atMost(PATIENCE).until(() -> town.centre.answerTo("late-1").isPresent());
    assertThat(check.wrong()).isEmpty();
    assertThat(desk.page("/api/ops/v1/audit?action=queue.")).contains("核对内容", "线路暂停期间过期");
  }

  @Test
  void whatExpiredMayAlsoBePurgedAndACopyStaysInTheLedger() throws Exception {
    steer("centre-qingdao", "IN", "suspend");
    try (BrokerLine centre =
        new BrokerLine(town.authority.identity("centre-qingdao"), brokerPort)) {
      centre.sendFor(Duration.ofMillis(200), "partner.centre-qingdao.out", "late-2", "{\"two\":2}");
    }
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                desk.get("/api/ops/v1/queues/" + LATE + "/messages").toString().contains("late-2"));
    JsonNode order =
        JsonMapper.shared()
            .readTree(desk.post("queues/" + LATE + ":purge", Map.of("reason", "重复")).body());
    chief.open("/ops/queues/" + LATE);
    Locator approval = chief.page.locator("#purge tbody tr").first();
    approval.locator("[name=reason]").fill("对方已重发");
    approval.locator("button").first().click();
    assertThat(chief.page.locator("#found tbody").innerText()).contains("队列为空");
    steer("centre-qingdao", "IN", "start");

    assertThat(order.path("state").asString()).isEqualTo("ASKED");
    assertThat(
            town.ledger()
                .count(
                    "select count(*) from removed_message where convert_from(content, 'UTF8') ="
                        + " '{\"two\":2}' and order_id = '"
                        + order.path("id").asString()
                        + "'"))
        .isOne();
  }

  @Test
  void aClerkOfOneCourtSeesItsQueueAndNoOther() {
    Seat clerk = browser.seat("clerk", SECOND);

    assertThat(clerk.page.navigate("/ops/queues/deliver.court-jimo").status()).isEqualTo(200);
    assertThat(clerk.page.locator("#purge button").isDisabled()).isTrue();
    assertThat(clerk.page.navigate("/ops/queues/" + SHINAN).status()).isEqualTo(403);
    assertThat(clerk.page.navigate("/ops/queues/casework").status()).isEqualTo(403);
    assertThat(clerk.page.navigate("/ops/queues/DLQ").status()).isEqualTo(403);
  }

  @Test
  void aSearchIsKeptByItsOwnerAloneAndTakenAwayAsATableWithoutContent() throws Exception {
    refer("table-1", 8102);
    operator.open("/ops/messages?asked=true&kind=case-referral&partner=court-shinan&lang=zh-CN");
    operator.page.locator("#keep [name=name]").fill("市南 移送");
    operator.page.locator("#keep button").click();
    assertThat(operator.page.locator("nav.kept").innerText()).contains("市南 移送");
    operator.open("/ops/messages");
    operator.page.locator("nav.kept a").first().click();
    assertThat(operator.page.locator("tbody").innerText()).contains("案件移送");
    chief.open("/ops/messages");
    assertThat(chief.page.locator("nav.kept").count()).as("it is nobody else's").isZero();
    assertThat(ops("searches", "list")).contains("市南 移送", "case-referral");

    Locator form = operator.page.locator("#table");
    form.locator("[name=reason]").fill("月度核对");
    Download file = operator.page.waitForDownload(() -> form.locator("button").click());
    String table = Files.readString(file.path(), StandardCharsets.UTF_8);
    assertThat(table)
        .startsWith("\uFEFFreceivedAt,".replace("receivedAt", "\"receivedAt\""))
        .contains("\"case-referral\"", Town.number(8102), "# operator");
    assertThat(table).as("metadata alone").doesNotContain("被申请人", "submitReferral");
    assertThat(desk.page("/api/ops/v1/audit?action=messages.export"))
        .contains("月度核对", "messages:partner=court-shinan,kind=case-referral");
    assertThat(new ScreenCheck(operator).look("/ops/messages?asked=true").wrong()).isEmpty();
    operator.open("/ops/messages?lang=zh-CN");
    operator.page.locator("nav.kept button").first().click();
    assertThat(operator.page.locator("nav.kept").count()).isZero();
  }

  @Test
  void aDeliveryIsHeldGoesWhenItIsReleasedAndItsEvidenceIsTakenAway() throws Exception {
    steer("court-shinan", "OUT", "suspend");
    String hubCase = refer("hold-1", 8103);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                town.ledger()
                        .count(
                            "select count(*) from delivery where state = 'READY'"
                                + " and partner = 'court-shinan' and case_id = '"
                                + hubCase
                                + "'")
                    == 1);
    operator.open("/ops/messages?lang=zh-CN&asked=true&kind=referral-response");
    operator.page.locator("a.row").first().click();
    String message = operator.page.url().replaceAll(".*/", "").replaceAll("\\?.*", "");
    operator.page.locator("#acts summary").click();
    Locator hold = operator.page.locator("form.hold").first();
    hold.locator("[name=until]").fill(inHours(60));
    hold.locator("[name=reason]").fill("先电话核实");
    hold.locator("button").click();
    assertThat(operator.page.locator("[role=alert]").innerText()).contains("48 小时");
    operator.page.locator("#acts summary").click();
    hold = operator.page.locator("form.hold").first();
    hold.locator("[name=until]").fill(inHours(2));
    hold.locator("[name=reason]").fill("先电话核实");
    hold.locator("button").click();
    assertThat(operator.page.locator("form.held").innerText()).contains("operator", "先电话核实");
    assertThat(new ScreenCheck(operator).look("/ops/messages/" + message).wrong()).isEmpty();

    steer("court-shinan", "OUT", "start");
    refer("hold-2", 8104);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                town.ledger()
                        .count(
                            "select count(*) from delivery where state = 'DELIVERED' and"
                                + " partner = 'court-shinan' and case_id <> '"
                                + hubCase
                                + "'")
                    > 0);
    assertThat(town.shinan.kindsOf(hubCase)).as("held").isEmpty();
    assertThat(desk.get("/api/ops/v1/messages/" + message).at("/holds/0/reason").asString())
        .isEqualTo("先电话核实");
    operator.open("/ops/messages/" + message + "?lang=zh-CN");
    operator.page.locator("form.held [name=reason]").fill("已核实");
    operator.page.locator("form.held button").click();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(town.shinan.kindsOf(hubCase))
                    .containsExactly("referral-response", "progress-notice"));
    evidence(message);
  }

  private static void evidence(String message) throws Exception {
    operator.open("/ops/messages/" + message);
    operator.page.locator("#acts summary").click();
    Locator form = operator.page.locator("#export");
    form.locator("[name=reason]").fill("法院调取");
    Download file = operator.page.waitForDownload(() -> form.locator("button").click());
    Map<String, String> files = unpacked(Files.readAllBytes(file.path()));
    assertThat(files.keySet())
        .contains("message.json", "README.txt", "stages/canonical.xml")
        .anyMatch(it -> it.startsWith("stages/target-court-shinan"));
    assertThat(files.get("README.txt")).contains("operator", "法院调取", "masked", "message.json");
    assertThat(files.get("message.json"))
        .contains("referral-response", "court-shinan")
        .contains("\"channel\" : \"jms\"", "partner.centre-qingdao", "jms-message-id");
    Path out = Files.createTempFile("message", ".zip");
    assertThat(ops("message", "export", message, out.toString(), "--clear", "--reason", "核对"))
        .contains(out.toString());
    assertThat(unpacked(Files.readAllBytes(out)).get("README.txt")).contains("in clear");
    assertThat(
            town.ledger().count("select count(*) from payload_view where clear and reason = '核对'"))
        .isPositive();
    Files.delete(out);
  }

  private static Map<String, String> unpacked(byte[] zip) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  @Test
  void whatWasSettledElsewhereWaitsForNobody() throws Exception {
    String wrong = Town.referral("settled-1", 1).replace("鲁0202民初1号", "鲁0205民初1号");
    assertThat(town.light("court-shinan").post(wrong).status()).isEqualTo("REJECTED");
    operator.open("/ops/messages?lang=zh-CN&asked=true&state=REJECTED&partner=court-shinan");
    operator.page.locator("a.row").first().click();
    operator.page.locator("#acts summary").click();
    operator.page.locator("#settle [name=reason]").fill("法院已电话更正");
    operator.page.locator("#settle button").click();

    assertThat(operator.page.locator("#settled").innerText()).contains("operator", "法院已电话更正");
    String id = operator.page.url().replaceAll(".*/", "").replaceAll("\\?.*", "");
    assertThat(code(desk.post("messages/" + id + ":resolve", Map.of("reason", "again"))))
        .isEqualTo("not-now");
    assertThat(ops("message", "reopen", id, "--reason", "并未更正")).contains(id);
    assertThat(desk.get("/api/ops/v1/messages/" + id).path("resolution").isNull()).isTrue();
  }

  @Test
  void theCommandLineTellsTheSame() throws Exception {
    refer("line-1", 8106);
    assertThat(ops("status", "show")).contains("青岛市即墨区人民法院");
    assertThat(ops("status", "certificates", "--output", "json")).contains("notAfter");
    assertThat(ops("cases", "timeline", Town.number(8106))).contains("case-referral");
    String id =
        desk.get("/api/ops/v1/messages?kind=case-referral&limit=1")
            .at("/hits/0/messageId")
            .asString();
    assertThat(ops("messages", "show", id)).contains("case-referral", "receiptId");
    assertThat(ops("messages", "compare", id, "raw", "canonical")).contains("COPIED");
    assertThat(run("queues", "browse", "DLQ.none")).isEqualTo(1);
    assertThat(ops("queues", "list")).doesNotContain("DLQ.none");
    assertThat(run("queues", "retry", "casework", "ID:1", "--reason", "x")).isEqualTo(3);
    assertThat(run("message", "resolve", id, "--reason", "x")).as("it is well").isEqualTo(3);
    assertThat(run("message", "hold", id, id, "--until", "noon", "--reason", "x")).isEqualTo(2);
    assertThat(run("searches", "forget", "none")).isEqualTo(1);
  }

  @Test
  void whatWasTriedOftenIsFoundShownAsSomebodyWantsItAndCounted() throws Exception {
    String hubCase = refer("tried-1", 8111);
    town.ledger()
        .change("update delivery set attempts = 3 where case_id = '" + hubCase + "' and seq = 1");
    CountStory story = new CountStory(operator, desk, "centre-qingdao");

    story.looksForWhatWasTriedOften(3, "tried-1");
    story.choosesWhatToSee();
    story.keepsIt("屡试未成", 3);
    story.hasItCounted();
    story.isToldWhatTellsNothing();
    town.light("court-jimo").post(Town.referral("tried-2", 8112));
    story.isCountedForWhom(clerksProgram(), "court-jimo", "court-shinan");

    assertThat(ops("messages", "find", "--attempts", "3")).contains("tried-1");
    assertThat(run("messages", "find", "--attempts", "99")).isEqualTo(1);
    assertThat(ops("messages", "count", "--attempts", "3", "--partner", "centre-qingdao"))
        .containsPattern("messages +1\\s");
    String all = "/ops/messages?asked=true&attempts=3&count=true&cols=court,digest,message,verdict";
    assertThat(new ScreenCheck(operator).look(all).wrong()).isEmpty();
    operator.open("/ops/messages?lang=zh-CN");
    operator.page.locator("nav.kept button").first().click();
  }

  @Test
  void failuresArePutTogetherByPartnerAndByKind() {
    fails("f1", "court-jimo", "case-referral", "one cause", 2);
    fails("f2", "court-jimo", "progress-notice", "another", 1);
    fails("f3", "court-shinan", "case-referral", "a third", 1);

    JsonNode jimo = total("partner", "court-jimo", desk);
    assertThat(jimo.path("groups").asInt()).isEqualTo(2);
    assertThat(jimo.path("failures").asInt()).isEqualTo(3);
    assertThat(total("kind", "case-referral", desk).path("failures").asInt()).isEqualTo(3);
    assertThat(total("kind", "case-referral", clerksProgram()).path("failures").asInt())
        .as("on the side of the court alone")
        .isEqualTo(2);
    assertThat(code(desk.look("failure-groups:totals?by=weather"))).isEqualTo("not-there");
    assertThat(desk.get("/api/ops/v1/failure-groups?partner=court-jimo&kind=progress-notice"))
        .singleElement()
        .satisfies(it -> assertThat(it.path("title").asString()).isEqualTo("another"));
    assertThat(ops("failures", "list", "--by", "partner")).contains("court-jimo", "court-shinan");
    assertThat(ops("failures", "list", "--partner", "court-jimo", "--kind", "case-referral"))
        .contains("one cause")
        .doesNotContain("another", "a third");

    operator.open("/ops/failures?lang=zh-CN");
    operator.page.locator("nav.tabs a").filter(text("按单位")).click();
    Locator row = operator.page.locator("#totals tr").filter(text("青岛市即墨区人民法院"));
    assertThat(row.innerText()).contains("2", "3 次");
    row.locator("a").click();
    assertThat(operator.page.locator("#narrowed").innerText()).contains("青岛市即墨区人民法院");
    assertThat(operator.page.locator("a.row").allInnerTexts())
        .containsExactlyInAnyOrder("one cause", "another");
    operator.open("/ops/failures?by=kind");
    operator.page.locator("#totals tr").filter(text("案件移送")).locator("a").click();
    assertThat(operator.page.locator("#narrowed").innerText()).contains("案件移送");
    assertThat(operator.page.locator("a.row").allInnerTexts()).contains("one cause", "a third");
    ScreenCheck check = new ScreenCheck(operator);
    check.look("/ops/failures?by=partner").look("/ops/failures?by=kind&all=true");
    assertThat(check.wrong()).isEmpty();
    operator.open("/ops?lang=zh-CN");
  }

  private static void fails(String group, String partner, String kind, String title, int times) {
    town.ledger()
        .change(
            "insert into failure_group (fingerprint, step, partner, kind, code, title, first_at,"
                + " changed_at) values ('%s', 'intake', '%s', '%s', 'X', '%s', now(), now());"
                    .formatted(group, partner, kind, title)
                + " insert into failure (step, cause, detail, owner, next_step, occurred_at,"
                + " fingerprint) select 'intake', 'X', 'x', 'HUB', 'REPLAY', now(), '%s'"
                    .formatted(group)
                + " from generate_series(1, "
                + times
                + ")");
  }

  private static JsonNode total(String by, String value, Desk who) {
    return JsonMapper.shared()
        .readTree(who.look("failure-groups:totals?by=" + by).body())
        .valueStream()
        .filter(it -> it.path("value").asString("").equals(value))
        .findFirst()
        .orElseThrow();
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Desk clerksProgram() {
    return new Desk(town.authority.identity("hub"), town.operators(), "clerk", SECOND);
  }

  @Test
  void nobodyOverwritesWhatHeHasNotRead() {
    town.ledger()
        .change(
            "insert into failure_group (fingerprint, step, code, title, first_at, changed_at)"
                + " values ('f0', 'intake', 'X', 'a cause', now(), now());"
                + " insert into failure (step, cause, detail, owner, next_step, occurred_at,"
                + " fingerprint) values ('intake', 'X', 'x', 'HUB', 'REPLAY', now(), 'f0')");
    String read = desk.tag("failure-groups/f0");
    Map<String, String> note = Map.of("note", "在查", "reason", "认领");

    assertThat(desk.changeIf("\"another\"", "failure-groups/f0", note).statusCode()).isEqualTo(412);
    assertThat(desk.changeIf(read, "failure-groups/f0", note).statusCode()).isEqualTo(200);
    assertThat(desk.changeIf(read, "failure-groups/f0", note).statusCode())
        .as("what was read is no longer there")
        .isEqualTo(412);
    assertThat(town.ledger().count("select count(*) from operator_action where reason = '认领'"))
        .isOne();
  }

  @Test
  void theRecordOfActsIsTakenAwayAsATableAndThatIsAnActToo() throws Exception {
    operator.open("/ops/audit?lang=zh-CN&action=user.");
    Locator form = operator.page.locator("#table");
    form.locator("[name=reason]").fill("年度审计");
    Download file = operator.page.waitForDownload(() -> form.locator("button").click());
    assertThat(Files.readString(file.path(), StandardCharsets.UTF_8))
        .contains("\"hash\"", "\"user.add\"", "\"user:clerk\"", "# operator")
        .doesNotContain("\"queue.");
    Path out = Files.createTempFile("acts", ".csv");
    assertThat(ops("audit", "export", out.toString(), "--action", "audit.", "--reason", "复核"))
        .contains(out.toString());
    assertThat(Files.readString(out)).contains("年度审计").doesNotContain("user.add");
    Files.delete(out);
    assertThat(desk.get("/api/ops/v1/audit:verify").path("intact").asBoolean()).isTrue();
    assertThat(code(desk.post("audit:export", Map.of()))).isEqualTo("reason-missing");
  }

  @Test
  void aRuleIsChangedByWhoeverReadItLast() {
    String read = desk.tag("alert-rules/queue-age");
    JsonNode rule = desk.get("/api/ops/v1/alert-rules/queue-age");
    String change = JsonMapper.shared().writeValueAsString(Map.of("rule", rule, "reason", "核对规则"));
    String other = change.replace("\"enabled\":true", "\"enabled\":false");

    assertThat(desk.putIf("\"another\"", "alert-rules/queue-age", change).statusCode())
        .isEqualTo(412);
    assertThat(desk.putIf(read, "alert-rules/queue-age", other).statusCode()).isEqualTo(202);
    assertThat(desk.putIf(read, "alert-rules/queue-age", change).statusCode())
        .as("what was read is no longer there")
        .isEqualTo(412);
    assertThat(
            desk.putIf("*", "alert-rules/none", change.replace("queue-age", "none")).statusCode())
        .as("there is none that could be changed")
        .isEqualTo(412);
    desk.put("alert-rules/queue-age", change);
    assertThat(desk.tag("alert-rules/queue-age")).isEqualTo(read);
  }

  @Test
  void whoeverLooksAfterOneCourtGetsThatCourtFromEveryList() throws Exception {
    refer("one-court", 8107);
    String message =
        desk.get("/api/ops/v1/messages?kind=case-referral&partner=court-shinan&limit=1")
            .at("/hits/0/messageId")
            .asString();
    OneCourtStory story = new OneCourtStory(clerksProgram(), "court-jimo");

    story.hearsOfItsCourtAlone();
    story.doesNotFindTheMessagesOf("court-shinan", message);
    story.isRefusedWhatConcernsAll();
  }

  @Test
  void aPartnersDayAndItsClockAreShown() throws Exception {
    PartnerDayStory story = new PartnerDayStory(operator, desk);
    refer("day-1", 8108);
    story.tookWhatItWasBrought("court-shinan");

    String ahead =
        LocalDateTime.now(ZoneId.of("Asia/Shanghai"))
            .plusSeconds(90)
            .format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss"));
    String early = Town.referral("day-2", 8109).replaceAll("<sentTime>[^<]*", "<sentTime>" + ahead);
    assertThat(town.light("court-shinan").post(early).acknowledged()).isTrue();
    story.clockIsAheadBy("court-shinan", 90);
  }

  @Test
  void aMessageLeadsToTheTraceItsSenderKeepsOfIt() throws Exception {
    TraceStory story = new TraceStory(operator, desk);

    story.send(town.authority.identity("court-shinan"), town.soap(), Town.referral("traced", 8110));

    story.leadsBothWays();
  }

  @Test
  void programsHearWhatHappensAsItHappens() throws Exception {
    EventsStory story = new EventsStory(town, desk, SECOND);

    String last = story.everybodyHearsWhatConcernsThem();
    story.whoComesBackMissesNothing(last);
    story.nobodyListensBesideThree();

    assertThat(code(desk.ask("events?kinds=weather"))).isEqualTo("value-invalid");
    assertThat(code(desk.ask("events?since=yesterday"))).isEqualTo("value-invalid");
    String moment = last.replaceAll("_.*", "");
    List<String> lines = followed("--json", "--since", moment, "--limit", "3").lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines).allSatisfy(line -> EventsStory.isFailure(JsonMapper.shared().readTree(line)));
    assertThat(followed("--since", last, "--limit", "1")).contains("Z  failure  ");
    assertThat(run("events", "--kinds", "weather")).isEqualTo(3);
  }

  /** What the command line heard, once there was room for it. */
  private static String followed(String... asked) {
    List<String> command = new ArrayList<>(List.of("events", "--kinds", "failure"));
    command.addAll(List.of(asked));
    return await()
        .atMost(PATIENCE)
        .ignoreExceptionsMatching(AssertionError.class::isInstance)
        .until(() -> ops(command.toArray(String[]::new)), it -> !it.isEmpty());
  }

  private static String refer(String id, int number) throws Exception {
    LightCourt court = town.light("court-shinan");
    assertThat(court.post(Town.referral(id, number)).acknowledged()).isTrue();
    String query = java.net.URLEncoder.encode(Town.number(number), StandardCharsets.UTF_8);
    return await()
        .atMost(PATIENCE)
        .until(
            () -> desk.get("/api/ops/v1/messages?q=" + query).at("/hits/0/caseId").asString(""),
            it -> !it.isEmpty());
  }

  private static void steer(String line, String direction, String verb) {
    HttpResponse<String> answer =
        desk.post("lines/" + line + "/" + direction + ":" + verb, Map.of("reason", "验收"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    String wanted = verb.equals("suspend") ? "SUSPENDED" : "STARTED";
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                desk.get("/api/ops/v1/lines")
                    .valueStream()
                    .filter(it -> it.path("line").asString().equals(line))
                    .filter(it -> it.path("direction").asString().equals(direction))
                    .anyMatch(it -> it.path("status").asString().equalsIgnoreCase(wanted)));
  }

  private static String inHours(int hours) {
    return LocalDateTime.now(ZoneId.of("Asia/Shanghai")).plusHours(hours).withNano(0).withSecond(0)
        + "";
  }

  private static String ops(String... command) {
    StringWriter out = new StringWriter();
    assertThat(run(out, command)).as(out.toString()).isZero();
    return out.toString();
  }

  private static int run(String... command) {
    return run(new StringWriter(), command);
  }

  private static int run(StringWriter out, String... command) {
    System.setProperty("HUB_OPS_PASSWORD", Desk.PASSWORD);
    List<String> whole = new ArrayList<>(List.of(command));
    whole.addAll(List.of("--url", town.operators().toString(), "--trust", trust.toString()));
    PrintWriter writer = new PrintWriter(out, true);
    return Ops.commandLine(writer, writer).execute(whole.toArray(String[]::new));
  }
}
