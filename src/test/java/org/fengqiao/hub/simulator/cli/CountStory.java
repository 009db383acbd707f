package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody looks for what was tried often, chooses what to see of it, and has it counted. */
final class CountStory {

  private static final String PLACE = "/ops/messages";

  private final Seat seat;
  private final Desk desk;
  private final String partner;

  CountStory(Seat seat, Desk desk, String partner) {
    this.seat = seat;
    this.desk = desk;
    this.partner = partner;
  }

  /** By the form; the address keeps what was asked, for the list and for each message of it. */
  void looksForWhatWasTriedOften(int attempts, String external) {
    seat.open(PLACE + "?lang=zh-CN");
    form().locator("[name=partner]").selectOption(partner);
    form().locator("[name=attempts]").fill(String.valueOf(attempts));
    send();
    assertThat(seat.page.url()).contains("attempts=" + attempts);
    assertThat(rows().count()).isPositive();
    assertThat(seat.page.locator("tbody").innerText()).contains(external);
    rows().first().click();
    assertThat(seat.page.locator("#walk").innerText()).contains("第 1 件");
    assertThat(seat.page.url()).contains("attempts=" + attempts);
    seat.page.goBack();
    form().locator("[name=attempts]").fill("99");
    send();
    assertThat(rows().count()).isZero();
    form().locator("[name=attempts]").fill(String.valueOf(attempts));
    send();
  }

  /** What is not ticked is not shown, what is ticked is; without any script. */
  void choosesWhatToSee() {
    tick("external", false);
    tick("digest", true);
    tick("verdict", true);
    seat.picture("zh-CN-ops-messages-columns");
    send();
    assertThat(headings()).contains("结论", "摘要").doesNotContain("发送方报文编号");
    assertThat(seat.page.locator("tbody td .id").first().innerText()).hasSize(64);
    tick("digest", false);
    tick("verdict", false);
    send();
    assertThat(headings()).as("none is a choice too").doesNotContain("结论", "发送方报文编号");
    tick("court", true);
    send();
    assertThat(headings()).contains("法院");
  }

  /** Under a name it is found again as it was. */
  void keepsIt(String name, int attempts) {
    seat.page.locator("#keep [name=name]").fill(name);
    seat.page.locator("#keep button").click();
    seat.open(PLACE);
    seat.page.locator("nav.kept a").filter(named(name)).click();
    assertThat(seat.page.url()).contains("attempts=" + attempts, "cols=court");
    assertThat(headings()).contains("法院").doesNotContain("发送方报文编号");
    JsonNode kept = desk.get("/api/ops/v1/saved-searches").get(0);
    assertThat(kept.path("attempts").asInt()).isEqualTo(attempts);
    assertThat(kept.at("/columns/0").asString()).isEqualTo("court");
  }

  /** In its place on the page, and by a link alone where no script runs. */
  void hasItCounted() {
    int listed = rows().count();
    String plain = seat.page.locator("#count a").getAttribute("href");
    seat.page.locator("#count a").click();
    seat.page.locator("#count strong").waitFor();
    assertThat(seat.page.locator("#count").innerText()).contains("共 " + listed + " 件");
    assertThat(seat.page.url()).as("the page stays").doesNotContain("count=true");
    seat.open(plain);
    assertThat(seat.page.locator("#count").innerText()).contains("共 " + listed + " 件");
    assertThat(count(desk, query())).isEqualTo(listed);
  }

  /** Of what is found, each counts what they see. */
  void isCountedForWhom(Desk court, String seen, String other) {
    String today = "&from=" + LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1) + "T00:00:00Z";
    long whole = count(desk, "kind=case-referral" + today);
    long part = count(court, "kind=case-referral" + today);
    assertThat(part).isLessThan(whole);
    assertThat(part)
        .isEqualTo(
            read(court, "messages?limit=500&kind=case-referral" + today).path("hits").size());
    assertThat(count(court, "partner=" + other + today)).isZero();
    assertThat(count(court, "partner=" + seen + today)).isEqualTo(part);
  }

  /** A number that would narrow nothing is refused, not passed over. */
  void isToldWhatTellsNothing() {
    for (String path : new String[] {"messages?attempts=1", "messages:count?attempts=0"}) {
      var answer = desk.look(path);
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(JsonMapper.shared().readTree(answer.body()).path("field").asString())
          .isEqualTo("attempts");
    }
    assertThat(desk.post("messages:export", Map.of("attempts", 1, "reason", "x")).statusCode())
        .isEqualTo(422);
  }

  private String query() {
    return "attempts=3&partner=" + partner;
  }

  private static long count(Desk desk, String query) {
    JsonNode counted = read(desk, "messages:count?" + query);
    assertThat(counted.path("more").asBoolean()).isFalse();
    return counted.path("messages").asLong(-1);
  }

  private static JsonNode read(Desk desk, String path) {
    var answer = desk.look(path);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  private void tick(String column, boolean wanted) {
    if (seat.page.locator("#columns[open]").count() == 0) {
      seat.page.locator("#columns summary").click();
    }
    form().locator("[name=cols][value=" + column + "]").setChecked(wanted);
  }

  private void send() {
    form().locator("button").click();
    seat.page.waitForLoadState();
  }

  private Locator form() {
    return seat.page.locator("main form[action='/ops/messages']");
  }

  private Locator rows() {
    return seat.page.locator("a.row");
  }

  private String headings() {
    return seat.page.locator("main thead").innerText();
  }

  private static Locator.FilterOptions named(String name) {
    return new Locator.FilterOptions().setHasText(name);
  }
}
