package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;

/** What somebody at the desk sees of a partner that is down, and does about it. */
final class OutagePages {

  private static final String PARTNER = "arbitration-qingdao";

  private final Seat seat;

  OutagePages(Seat seat) {
    this.seat = seat;
  }

  /** The banner, the picture, the backlog that grows older by itself; nobody else is touched. */
  void showThatItIsDown(int waiting) {
    seat.open("/ops");
    assertThat(seat.page.locator(".banner").innerText()).contains("青岛仲裁委员会", "熔断");
    assertThat(row(PARTNER)).contains("中断", String.valueOf(waiting));
    assertThat(row("court-shinan")).contains("正常").doesNotContain("中断");
    assertThat(seat.page.locator(".findings").innerText()).contains("熔断", "积压");
    seat.picture("outage-overview");
    String before = age();
    await().atMost(Town.patience()).until(() -> !age().equals(before));
    seat.open("/ops/partners/" + PARTNER);
    assertThat(seat.page.locator(lineRow()).innerText()).contains("断开");
    assertThat(seat.page.locator(".cards").innerText()).contains(waiting + "\n件积压");
    seat.picture("outage-partner");
  }

  /** Somebody takes the alert on: reminders end. */
  void takeTheAlertOn() {
    seat.open("/ops/alerts");
    var card =
        seat.page.locator(
            "section.act", new Page.LocatorOptions().setHasText("熔断器").setHasText("无人接手"));
    card.locator("[name=reason]").fill("已致电立案处");
    card.locator("button").click();
    assertThat(seat.page.locator("[role=status].note").innerText()).contains("已记录");
    assertThat(seat.page.locator("section.act").allInnerTexts())
        .anyMatch(it -> it.contains("熔断器") && it.contains("operator"));
    seat.picture("outage-alerts");
  }

  void showThatItIsOver() {
    seat.open("/ops/alerts");
    assertThat(
            seat.page
                .locator("tr", new Page.LocatorOptions().setHasText("熔断器").setHasText("operator"))
                .count())
        .isPositive();
    // health is looked at every few seconds, and the page says what was seen last
    await()
        .atMost(Town.patience())
        .until(
            () -> {
              seat.open("/ops");
              return seat.page.locator(".banner").count() == 0;
            });
    assertThat(row(PARTNER)).doesNotContain("中断");
  }

  private String row(String partner) {
    return seat.page
        .locator("tr", new Page.LocatorOptions().setHas(seat.page.locator("#p-" + partner)))
        .innerText();
  }

  private String age() {
    return seat.page
        .locator("tr", new Page.LocatorOptions().setHas(seat.page.locator("#p-" + PARTNER)))
        .locator("td.t")
        .innerText();
  }

  private static String lineRow() {
    return "#line-" + PARTNER + "-OUT";
  }
}
