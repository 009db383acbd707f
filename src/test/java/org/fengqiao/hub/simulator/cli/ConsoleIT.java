package org.fengqiao.hub.simulator.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.hub.simulator.CentreScript;
import org.fengqiao.hub.simulator.HubRest;
import org.fengqiao.hub.simulator.SimulatedCourt;
import org.fengqiao.hub.simulator.court.Acknowledgement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What operators do at their desk, in a real browser, on a hub that works. */
@ExtendWith(WhatThePagesShowed.class)
class ConsoleIT {

  private static final String NUMBER = "（2026）鲁0215民初1234号";
  private static final String BEFORE_FILING = "（2026）鲁0202民诉前调1237号";
  private static final Path BEFORE =
      Path.of("mappings/court-soap/samples/entrusted-before-filing.xml");
  private static final String CLERK = "a-clerk-who-looks";

  /** The second an application is said to have been made at, after the correction. */
  private static final String SECOND = "07";

  private static final String CHIEF = "a-chief-who-approves";

  private static OwnMappings mappings;
  private static Town town;
  private static Browser browser;
  private static Seat operator;
  private static Seat clerk;
  private static String jimo;
  private static String shinan;

  /** The case whose agreement the court is asked to confirm, and is not reached. */
  private static String confirming;

  @BeforeAll
  static void openTown(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
    mappings = new OwnMappings(folder.resolve("mappings"));
    mappings.breakFor("confirmation-request");
    town =
        new Town(
            folder,
            CentreScript.always(CentreScript.Ending.AGREED, Duration.ofMillis(300))
                .confirming(it -> it.getCaseReference().getCaseNumber().equals(BEFORE_FILING)),
            new Town.Setup(List.of(Desk.setting(), mappings.setting()), java.util.Map.of()));
    browser = new Browser(town.operators());
    jimo = refer(town.jimo, sample(), 1236, NUMBER);
    confirming = refer(town.shinan, BEFORE, 1237, BEFORE_FILING);
    shinan = town.shinan.submit(town.samples.sample(sample(), 1233).request()).getHubCaseId();
    operator = browser.seat("operator", Desk.PASSWORD);
    add("clerk", "即墨法院书记员", CLERK, "viewer", "court-jimo");
    add("chief", "值班长", CHIEF, "approver", null);
    clerk = browser.seat("clerk", CLERK);
    await()
        .atMost(Town.patience())
        .until(
            () ->
                town.jimo.kindsOf(jimo).contains("mediation-outcome")
                    && town.ledger().count("select count(*) from delivery where state = 'STUCK'")
                        == 1);
    town.ledger()
        .change(
            "update legal_clock set rolled_end = (now() at time zone 'Asia/Shanghai')::date + 3"
                + " where clock = 'CLK-10' and case_id = '"
                + confirming
                + "'");
  }

  private static String refer(SimulatedCourt court, Path sample, int serial, String number)
      throws Exception {
    var request = town.samples.sample(sample, serial).request();
    request.getCase().setCaseNumber(number);
    Acknowledgement taken = court.submit(request);
    return taken.getHubCaseId();
  }

  private static Path sample() {
    return Path.of("mappings/court-soap/samples/submit-referral.xml");
  }

  /** Somebody new at the desk; there for one organisation, when it is named. */
  private static void add(
      String name, String shown, String password, String role, @Nullable String organisation) {
    Page page = operator.page;
    page.navigate("/ops/users");
    var form = page.locator("form[action='/ops/users']");
    form.locator("[name=name]").fill(name);
    form.locator("[name=displayName]").fill(shown);
    form.locator("[name=password]").fill(password);
    form.locator("[name=reason]").fill("新到岗");
    form.locator("[name=roles][value=" + role + "]").check();
    if (organisation != null) {
      form.locator("[name=organisations]").selectOption(organisation);
    }
    form.locator("button").click();
    assertThat(page.locator("[role=status].note").innerText()).contains(name);
  }

  @AfterAll
  static void closeTown() {
    browser.close();
    town.close();
  }

  @Test
  void aClerkFindsACaseInTwoSteps() {
    clerk.open("/ops");

    clerk.find(NUMBER);

    assertThat(clerk.heading()).contains(NUMBER);
    assertThat(clerk.page.locator("table caption").allInnerTexts()).contains("时间线（列表）");
    assertThat(clerk.page.locator("main").innerText())
        .contains("案件移送", "接收答复", "调解结果", "青岛市即墨区人民法院", "已送达");
  }

  @Test
  void aCaseIsPrintedWithoutTheDeskAroundItAndSaysWhoPrintedIt() {
    operator.open("/ops/cases/" + jimo + "?lang=zh-CN");
    operator.dark();
    operator.paper();
    try {
      assertThat(operator.page.locator(".menu").isVisible()).isFalse();
      assertThat(operator.page.locator("[data-print]").isVisible()).isFalse();
      assertThat(operator.page.locator(".printed").innerText()).contains("由 operator 打印于");
      assertThat(operator.page.evaluate("getComputedStyle(document.querySelector('main')).color"))
          .as("dark ink, whatever the screen is like")
          .isEqualTo("rgb(29, 38, 36)");
      operator.print("case");
    } finally {
      operator.screen();
      operator.light();
    }
  }

  @Test
  void whatConcernsOtherOrganisationsDoesNotExistForTheClerk() {
    assertThat(clerk.page.navigate("/ops/cases/" + shinan).status()).isEqualTo(404);
    assertThat(clerk.page.navigate("/ops/cases/" + jimo).status()).isEqualTo(200);
    clerk.open("/ops/partners");
    assertThat(clerk.page.locator("tbody a.row").count()).isEqualTo(1);
    clerk.open("/ops/failures?all=true");
    assertThat(clerk.page.locator("a.row").count()).as("another court's failures").isZero();
    clerk.open("/ops/failures?by=partner&all=true");
    assertThat(clerk.page.locator("a.row").count()).as("nor their number").isZero();
    assertThat(clerk.page.locator("nav a[href='/ops/replays']").count()).isZero();
  }

  @Test
  void aViewerIsRefusedByTheServiceNotOnlyByThePage() {
    clerk.open("/ops");
    assertThat(clerk.page.locator("nav a[href='/ops/users']").count()).isZero();
    assertThat(clerk.page.navigate("/ops/users").status()).isEqualTo(403);
    clerk.open("/ops");
    String token = clerk.page.locator("[name=_csrf]").first().inputValue();
    int answer =
        clerk
            .page
            .request()
            .post(
                "/ops/users/operator",
                RequestOptions.create()
                    .setForm(
                        com.microsoft.playwright.options.FormData.create()
                            .set("_csrf", token)
                            .set("displayName", "x")
                            .set("reason", "x")
                            .set("roles", "viewer")))
            .status();
    assertThat(answer).isEqualTo(403);
  }

  @Test
  void theFirstThingOnTheOverviewIsATermThatEndsWhileItsMessageIsStuck() {
    operator.open("/ops");
    var first = operator.page.locator("#now > *").first();

    assertThat(first.innerText())
        .contains("还剩 3 天", BEFORE_FILING, "法院受理司法确认", "确认申请", "青岛市市南区人民法院", "等待修复");

    operator.open("/ops/deadlines");
    var row = operator.page.locator("tr", new Page.LocatorOptions().setHasText("法院受理司法确认"));
    assertThat(row.first().innerText()).contains("3 天", BEFORE_FILING, "确认申请");
    operator.open("/ops/cases/" + confirming);
    assertThat(operator.page.locator("svg[aria-labelledby^=lanes]").textContent())
        .contains("法院受理司法确认", "还剩 3 天");
  }

  @Test
  void nothingIsLookedUpUntilSomebodyAsksAndThenByWhateverIsKnown() {
    operator.open("/ops/messages");
    assertThat(operator.page.locator("main table").count()).isZero();

    operator.open("/ops/messages?kind=case-referral&partner=court-jimo&asked=true");
    assertThat(operator.page.locator("tbody tr").count()).isEqualTo(1);
    operator.page.locator("a.row").click();
    String external = operator.page.locator("dd.mono").first().innerText();
    for (String known :
        List.of(NUMBER, external, operator.page.locator("dd.mono").nth(2).innerText())) {
      operator.open(
          "/ops/messages?q="
              + java.net.URLEncoder.encode(known, java.nio.charset.StandardCharsets.UTF_8));
      assertThat(operator.page.locator("tbody").innerText()).as(known).contains("案件移送");
    }
    clerk.open("/ops/messages?asked=true&partner=court-shinan");
    assertThat(clerk.page.locator("a.row").count()).as("another court's are not there").isZero();
  }

  @Test
  void theContentIsMaskedUntilAReasonIsGivenAndThatIsOnRecord() {
    operator.page.navigate(message() + "/content");
    String masked = operator.page.locator("pre").innerText();
    assertThat(masked).contains("submitReferral", "＊");

    var form = operator.page.locator("form[action$='/content']");
    form.locator("[name=reason]").fill("法院来电核对当事人");
    form.locator("button").click();

    assertThat(operator.page.locator("h1").innerText()).contains("未脱敏");
    assertThat(operator.page.locator("pre").innerText()).isNotEqualTo(masked).doesNotContain("＊");
    operator.open("/ops/audit");
    assertThat(operator.page.locator("main").innerText()).contains("法院来电核对当事人");
  }

  @Test
  void aReportSaysWhatTheMappingMadeOfEachField() {
    operator.page.navigate(message() + "/compare");

    String report = operator.page.locator("table.diff").innerText();
    assertThat(report)
        .contains("/submitReferral/case/caseNumber", "/case-referral/caseReference/caseNumber")
        .contains("查代码表", "referral-mode", "照搬", "未转出");
    operator.page.navigate(message() + "/compare?a=raw&b=canonical&how=lines");
    assertThat(operator.page.locator("table.diff tr.changed, table.diff tr.gone").count())
        .isPositive();
  }

  @Test
  void aMessageShowsHowItCameAndHowItGoesOn() {
    operator.open("/ops/cases/" + jimo + "?lang=zh-CN");
    operator.page.locator("a.row", new Page.LocatorOptions().setHasText("案件移送")).first().click();
    operator.page.locator("nav.tabs a", new Page.LocatorOptions().setHasText("传输信息")).click();

    assertThat(operator.page.locator("#headers dl").innerText())
        .contains("SOAP 版本", "SubmitReferral", "TLSv1.3", "/services/court/v1")
        .contains("未保留（仅列名称）", "host")
        .doesNotContain("localhost");
    assertThat(operator.page.locator("#headers tbody").innerText())
        .contains("rest-out", "/api/v1", "Idempotency-Key");
  }

  @Test
  void keysMoveFromRowToRow() {
    operator.open("/ops/cases");
    operator.page.keyboard().press("j");
    operator.page.keyboard().press("j");
    operator.page.keyboard().press("k");
    assertThat(operator.page.evaluate("document.activeElement.className")).isEqualTo("row");
    operator.page.keyboard().press("Enter");
    operator.page.waitForURL("**/ops/cases/*-*");
  }

  @Test
  void theOverviewStaysFreshAndKeepsTheFocus() {
    operator.open("/ops");
    operator.page.locator("#card-decisions").focus();
    operator.page.waitForResponse(
        it -> it.url().endsWith("/ops/overview/now") && it.ok(), () -> {});

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> "card-decisions".equals(operator.page.evaluate("document.activeElement.id")));
    assertThat(operator.page.locator("svg a").count()).isGreaterThan(10);
  }

  @Test
  void whatPeopleDidIsInAChainThatCanBeChecked() {
    operator.open("/ops/audit?operator=operator");
    operator.page.locator("button[name=verify]").click();

    assertThat(operator.page.locator("[role=status].note").innerText()).contains("链完整");
    assertThat(operator.page.locator("tbody").first().innerText())
        .contains("user.add", "user:clerk", "新到岗");
  }

  @Test
  void anOperatorHoldsALineForAWhileAndLetsItGo() {
    LinePagesStory story = new LinePagesStory(operator, "court-shinan");

    story.suspend("验收演练");
    story.startAgain();
    story.holdUntilYesterday();
    story.mute("failure-rate");
  }

  @Test
  void whoeverPlansMaintenanceMayAlsoCallItOff() {
    add("planner", "协作单位管理员", CLERK, "partner-admin", null);
    Seat planner = browser.seat("planner", CLERK);

    new LinePagesStory(operator, "court-shinan").planAndCallOffMaintenance(planner);

    assertThat(clerk.page.navigate("/ops/settings").status()).isEqualTo(403);
    clerk.open("/ops/routes");
    assertThat(clerk.page.locator("main").innerText())
        .contains("青岛市即墨区人民法院")
        .doesNotContain("青岛市市南区人民法院");
  }

  @Test
  void settingsAreShownButNoPassword() {
    operator.open("/ops/settings");

    String shown = operator.page.locator("main").innerText();
    assertThat(shown).contains("hub.intake.requests", "hub.tls.key-store-password", "已设置，不显示");
    assertThat(shown).doesNotContain("changeit", "bcrypt");
  }

  @Test
  void courtAndCentreGiveTheirListsOfTheDayAndWhatDiffersIsDecidedByAPerson() throws Exception {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    await()
        .atMost(Town.patience())
        .untilAsserted(
            () -> {
              assertThat(town.jimo.reconcile(today).open()).isEmpty();
              assertThat(town.shinan.reconcile(today).open()).isEmpty();
              assertThat(open(town.centre.reconcile(today))).isEmpty();
            });

    String list = "{\"covers\":[\"RECEIVED\"],\"items\":[]}";
    var forgetful = town.rest("court-jimo").reconcile(today, list.getBytes(UTF_8));
    String message = open(forgetful).get(0);
    operator.open("/ops/decisions");
    var card = operator.page.locator("section", new Page.LocatorOptions().setHasText(message));
    assertThat(card.first().innerText()).contains("对方缺失", "青岛市即墨区人民法院", "RECEIVED");
    card.first().locator("[value=PARTNER_CORRECTED]").check();
    card.first().locator("[name=reason]").fill("法院已补记");
    card.first().locator("form button").click();

    operator.open("/ops/returns?day=" + today);
    assertThat(operator.page.locator("main").innerText()).contains("对方已更正", "operator");
    operator.open("/ops/audit?action=discrepancy.end");
    assertThat(operator.page.locator("tbody").first().innerText()).contains("法院已补记");
    town.jimo.reconcile(today);
  }

  private static List<String> open(HubRest.Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    List<String> found = new ArrayList<>();
    JsonMapper.shared()
        .readTree(answer.body())
        .path("discrepancies")
        .forEach(
            it -> {
              if (it.path("open").asBoolean()) {
                found.add(it.path("messageId").asString());
              }
            });
    return found;
  }

  @Test
  void aMessageThatCannotBeCorrectedHereSaysWhyAndWhatToDo() {
    String page = message();
    String row = " where message_id = '" + page.substring(page.lastIndexOf('/') + 1) + "'";
    town.ledger().change("update message set state = 'FAILED'" + row);
    try {
      operator.page.navigate(page);
      assertThat(operator.page.locator("#why-no-correction").innerText())
          .contains("不能在此更正", "以发送方的名义", "重放");
      assertThat(operator.page.locator("form[action$='/drafts']").count()).isZero();
    } finally {
      town.ledger().change("update message set state = 'APPLIED'" + row);
    }
  }

  @Test
  void aReplySaysWhatACodeMeans() {
    operator.open("/ops/help?code=MESSAGE_ID_CONFLICT");

    assertThat(operator.page.locator("tbody tr").count()).isEqualTo(1);
  }

  @Test
  void everyScreenIsReadableForEverybodyInBothThemesAndLanguages() {
    new OverviewStory(operator).followTheNumbers("court-jimo", "court-shinan");
    String group = group();
    TriageStory triage = new TriageStory(operator);
    triage.takeOn(group, "青岛市市南区人民法院");
    triage.seesThemTogether("青岛市市南区人民法院", "确认申请");
    triage.walkThroughAll("kind=case-referral", 3);
    triage.lookAtEachSide(message(), "同案的后一件");
    String replay = plan(group);
    String draft = draft();
    List<String> screens =
        List.of(
            "/ops",
            "/ops/decisions",
            "/ops/cases",
            "/ops/cases/" + confirming,
            message(),
            message() + "?tab=error",
            message() + "?tab=headers",
            message() + "?tab=receipts",
            message() + "?tab=relatives",
            message() + "?tab=audit",
            message() + "/content",
            message() + "/compare",
            message() + "/compare?how=lines",
            "/ops/messages?asked=true",
            "/ops/messages?asked=true&count=true&cols=court,digest,external,message,verdict",
            "/ops/failures",
            "/ops/failures?by=partner",
            "/ops/failures?by=kind",
            group,
            group.replace("/ops/failures/", "/ops/replays/new?try=true&group="),
            "/ops/replays",
            replay,
            draft,
            "/ops/deadlines",
            "/ops/partners",
            "/ops/partners/court-jimo",
            "/ops/routes",
            "/ops/queues",
            "/ops/alerts",
            "/ops/settings",
            "/ops/risks",
            "/ops/returns",
            "/ops/audit?verify=true",
            "/ops/users",
            "/ops/help?code=CASE");
    List<String> wrong = new ArrayList<>();
    for (String language : List.of("zh-CN", "en")) {
      for (String screen : screens) {
        check(operator, screen, language, wrong);
      }
    }
    operator.open("/ops?lang=zh-CN");
    assertThat(wrong).isEmpty();
    mendedAndCorrectedItIsApprovedBySomebodyElseAndArrives(draft);
    assertThat(browser.faults()).isEmpty();
  }

  /** The one group of failures there is: what the broken mapping stopped. */
  private static String group() {
    operator.open("/ops/failures");
    assertThat(operator.page.locator("tbody tr").count()).isEqualTo(1);
    return operator.page.locator("a.row").getAttribute("href");
  }

  /** A document with legal effect: planned by one person, it waits for another. */
  private static String plan(String group) {
    operator.open(group);
    operator.page.locator("#replay").click();
    var form = operator.page.locator("#plan");
    form.locator("[name=reason]").fill("映射已修复");
    form.locator("[name=typed]").fill("2");
    form.locator("button").click();
    assertThat(operator.page.locator("[role=alert]").innerText()).contains("件数");
    form.locator("[name=reason]").fill("映射已修复");
    form.locator("[name=typed]").fill("1");
    form.locator("[name=startAt]")
        .fill(LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1) + "T08:00");
    form.locator("button").click();
    operator.page.waitForURL("**/ops/replays/*-*");
    assertThat(operator.page.locator("#starts").innerText()).contains("08:00:00");
    assertThat(operator.page.locator("#now").innerText()).contains("本组没有新的失败");
    assertThat(operator.page.locator("#replay-state").innerText()).isEqualTo("待审批");
    assertThat(operator.button("审批通过").isDisabled()).as("one's own").isTrue();
    return operator.page.url().replaceFirst("https://[^/]+", "");
  }

  /** What is stopped is corrected; what must stay as it is may not be touched. */
  private static String draft() {
    operator.open("/ops/messages?asked=true&kind=confirmation-request");
    operator.page.locator("a.row").first().click();
    var form = operator.page.locator("form[action$='/drafts']");
    form.locator("[name=reason]").fill("申请时间有误");
    form.locator("button").click();
    operator.page.waitForURL("**/ops/drafts/*");
    String text = operator.page.locator("textarea[name=content]").inputValue();
    save(text.replaceFirst("<messageId>[^<]*", "<messageId>another"));
    assertThat(operator.page.locator("#findings").innerText())
        .contains("/confirmation-request/header", "不得改动");
    save(text.replaceFirst("<appliedAt>[^<]*", "<appliedAt>昨天"));
    assertThat(operator.page.locator("#findings").innerText()).contains("appliedAt");
    save(text.replaceFirst("(<appliedAt>.{17})..", "$1" + SECOND));
    assertThat(operator.page.locator("table.diff").innerText()).contains(":" + SECOND);
    return operator.page.url().replaceFirst("https://[^/]+", "");
  }

  private static void save(String content) {
    operator.page.locator("textarea[name=content]").fill(content);
    operator.page.locator("#editor button").click();
    operator.page.waitForLoadState();
  }

  private static void mendedAndCorrectedItIsApprovedBySomebodyElseAndArrives(String draft) {
    mappings.mend();
    operator.open(group());
    var reload = operator.page.locator("form[action$='/reload']");
    reload.locator("[name=reason]").fill("映射已修复");
    reload.locator("button").click();
    assertThat(operator.page.locator("[role=status].note").innerText()).contains("已重新加载");
    operator.open(draft);
    assertThat(operator.page.locator("#findings").innerText()).contains("校验通过");
    operator.page.locator("#steer [name=reason]").fill("时间已与法院核对");
    operator.button("提交审批").click();
    assertThat(operator.page.locator("#draft-state").innerText()).isEqualTo("待审批");
    assertThat(operator.button("审批通过并重发").isDisabled()).as("one's own").isTrue();
    Seat chief = browser.seat("chief", CHIEF);
    chief.open(draft);
    assertThat(chief.page.locator("table.diff").innerText()).contains(":" + SECOND);
    chief.page.locator("#steer [name=reason]").fill("已核对");
    chief.button("审批通过并重发").click();
    assertThat(chief.page.locator("#draft-state").innerText()).isEqualTo("已重发");
    await()
        .atMost(Town.patience())
        .until(() -> town.shinan.kindsOf(confirming).contains("confirmation-request"));
    assertThat(town.shinan.kindsOf(confirming)).containsOnlyOnce("confirmation-request");
    chief.open("/ops/messages?asked=true&kind=confirmation-request");
    assertThat(chief.page.locator("a.row").count())
        .as("the original and its correction")
        .isEqualTo(2);
    operator.open("/ops/audit?action=draft.");
    assertThat(operator.page.locator("tbody").first().innerText())
        .contains("draft.begin", "draft.submit", "draft.approve", "chief");
  }

  private static void check(Seat seat, String screen, String language, List<String> wrong) {
    seat.page.setViewportSize(Browser.WIDE, 900);
    String asked = screen + (screen.contains("?") ? "&" : "?") + "lang=" + language;
    int status = seat.page.navigate(asked).status();
    String name = language + screen.replaceAll("[0-9a-f-]{24,36}", "one").replaceAll("\\W+", "-");
    if (status != 200) {
      wrong.add(name + " answers " + status);
    }
    boolean pictured = language.equals("zh-CN");
    wrong.addAll(seat.barriers());
    seat.picture(name);
    seat.dark();
    wrong.addAll(seat.paleColours());
    if (pictured) {
      seat.picture(name + "-dark");
    }
    seat.light();
    if (seat.hasUntranslated()) {
      wrong.add(name + " has an untranslated text");
    }
    seat.page.setViewportSize(Browser.NARROW, 800);
    if (seat.overhang() > 0) {
      wrong.add(name + " scrolls sideways by " + seat.overhang());
    }
    if (pictured) {
      seat.picture(name + "-narrow");
    }
  }

  @Test
  void noPageShowsAViewerAnIdentityNumber() {
    for (String screen :
        List.of(
            "/ops",
            "/ops/decisions",
            "/ops/cases",
            "/ops/cases/" + jimo,
            message(),
            "/ops/messages?asked=true",
            "/ops/deadlines",
            "/ops/failures?all=true",
            "/ops/replays")) {
      clerk.open(screen);
      assertThat(clerk.showsAnIdentityNumber()).as(screen).isFalse();
    }
  }

  @Test
  void aChangeOfRightsEndsTheSession() {
    Seat guest = browser.seat("clerk", CLERK);
    Page page = operator.page;
    page.navigate("/ops/users");
    var row = page.locator("tr", new Page.LocatorOptions().setHasText("clerk"));
    row.locator("summary").click();
    row.locator("[name=displayName]").fill("即墨法院值班书记员");
    row.locator("[name=reason]").fill("调岗");
    row.locator("form button").click();

    guest.page.navigate("/ops/cases");

    assertThat(guest.page.url()).contains("/ops/login");
    clerk.logIn("clerk", CLERK);
  }

  /** The page of the referral, as its case links it. */
  private static String message() {
    operator.open("/ops/cases/" + jimo);
    return operator.page.locator("a.row").first().getAttribute("href");
  }
}
