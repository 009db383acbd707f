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
import org.fengqiao.hub.simulator.court.Acknowledgement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What operators do at their desk, in a real browser, on a hub that works. */
class ConsoleIT {

  private static final String NUMBER = "（2026）鲁0215民初1234号";
  private static final String CLERK = "a-clerk-who-looks";

  private static Town town;
  private static Browser browser;
  private static Seat operator;
  private static Seat clerk;
  private static String jimo;
  private static String shinan;

  @BeforeAll
  static void openTown(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
    town =
        new Town(
            folder,
            CentreScript.always(CentreScript.Ending.AGREED, Duration.ofMillis(300)),
            new Town.Setup(List.of(Desk.setting()), java.util.Map.of()));
    browser = new Browser(town.operators());
    jimo = refer();
    shinan = town.shinan.submit(town.samples.sample(sample(), 1233).request()).getHubCaseId();
    operator = browser.seat("operator", Desk.PASSWORD);
    addTheClerk();
    clerk = browser.seat("clerk", CLERK);
    await()
        .atMost(Town.patience())
        .until(() -> town.jimo.kindsOf(jimo).contains("mediation-outcome"));
  }

  private static String refer() throws Exception {
    var request = town.samples.sample(sample(), 1236).request();
    request.getCase().setCaseNumber(NUMBER);
    Acknowledgement taken = town.jimo.submit(request);
    return taken.getHubCaseId();
  }

  private static Path sample() {
    return Path.of("mappings/court-soap/samples/submit-referral.xml");
  }

  /** A viewer who is there for one court. */
  private static void addTheClerk() {
    add("clerk", "viewer", "court-jimo");
  }

  private static void add(String name, String role, @Nullable String organisation) {
    Page page = operator.page;
    page.navigate("/ops/users");
    var form = page.locator("form[action='/ops/users']");
    form.locator("[name=name]").fill(name);
    form.locator("[name=displayName]").fill("即墨法院书记员");
    form.locator("[name=password]").fill(CLERK);
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
  void whatConcernsOtherOrganisationsDoesNotExistForTheClerk() {
    assertThat(clerk.page.navigate("/ops/cases/" + shinan).status()).isEqualTo(404);
    assertThat(clerk.page.navigate("/ops/cases/" + jimo).status()).isEqualTo(200);
    clerk.open("/ops/partners");
    assertThat(clerk.page.locator("tbody tr").count()).isEqualTo(1);
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
    LinePagesStory story = new LinePagesStory(operator);

    story.suspend("验收演练");
    story.startAgain();
    story.holdUntilYesterday();
    story.mute("failure-rate");
  }

  @Test
  void whoeverPlansMaintenanceMayAlsoCallItOff() {
    add("planner", "partner-admin", null);
    Seat planner = browser.seat("planner", CLERK);

    new LinePagesStory(operator).planAndCallOffMaintenance(planner);

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
              assertThat(open(town.jimo.reconcile(today))).isEmpty();
              assertThat(open(town.shinan.reconcile(today))).isEmpty();
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
  void aReplySaysWhatACodeMeans() {
    operator.open("/ops/help?code=MESSAGE_ID_CONFLICT");

    assertThat(operator.page.locator("tbody tr").count()).isEqualTo(1);
  }

  @Test
  void everyScreenIsReadableForEverybodyInBothThemesAndLanguages() {
    List<String> screens =
        List.of(
            "/ops",
            "/ops/decisions",
            "/ops/cases",
            "/ops/cases/" + jimo,
            message(),
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
    assertThat(browser.faults()).isEmpty();
  }

  private static void check(Seat seat, String screen, String language, List<String> wrong) {
    seat.page.setViewportSize(Browser.WIDE, 900);
    seat.page.navigate(screen + (screen.contains("?") ? "&" : "?") + "lang=" + language);
    String name = language + screen.replaceAll("[0-9a-f-]{36}", "one").replaceAll("\\W+", "-");
    wrong.addAll(seat.barriers());
    seat.picture(name);
    seat.dark();
    wrong.addAll(seat.paleColours());
    seat.picture(name + "-dark");
    seat.light();
    if (seat.hasUntranslated()) {
      wrong.add(name + " has an untranslated text");
    }
    seat.page.setViewportSize(Browser.NARROW, 800);
    if (seat.overhang() > 0) {
      wrong.add(name + " scrolls sideways by " + seat.overhang());
    }
    seat.picture(name + "-narrow");
  }

  @Test
  void noPageShowsAViewerAnIdentityNumber() {
    for (String screen :
        List.of("/ops", "/ops/decisions", "/ops/cases", "/ops/cases/" + jimo, message())) {
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
