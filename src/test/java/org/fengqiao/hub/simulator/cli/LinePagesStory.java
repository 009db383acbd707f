package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** People hold lines and let them go, plan maintenance, and change rules, on pages. */
final class LinePagesStory {

  private final Seat seat;
  private final String partner;

  LinePagesStory(Seat seat, String partner) {
    this.seat = seat;
    this.partner = partner;
  }

  private String line() {
    return "#line-" + partner + "-OUT";
  }

  /** What was wanted before the hub stopped holds on after it, and the page says until when. */
  void showThatItIsStillHeld(String reason) {
    awaitLine("暂停");
    assertThat(seat.page.locator(line()).innerText())
        .contains(reason, "operator", "自动恢复")
        .doesNotContain("与要求不符");
  }

  void suspend(String reason) {
    seat.open("/ops/routes");
    Locator form = opened(line());
    form.locator("[name=reason]").fill(reason);
    form.locator("[name=until]").fill(inTwoHours());
    form.locator("button[value=suspend]").click();
    assertThat(seat.page.locator("[role=status].note").innerText()).contains("已记录");
    awaitLine("暂停");
    assertThat(seat.page.locator(line()).innerText()).contains(reason, "operator");
    seat.picture("routes-held");
  }

  void startAgain() {
    Locator form = opened(line());
    form.locator("[name=reason]").fill("演练结束");
    form.locator("button[value=start]").click();
    awaitLine("运行");
  }

  /** A time that is past is refused in words, and nothing is done. */
  void holdUntilYesterday() {
    seat.open("/ops/partners/" + partner);
    Locator form = opened(line());
    form.locator("[name=reason]").fill("演练");
    form.locator("[name=until]").fill("2020-01-01T00:00");
    form.locator("button[value=stop]").click();
    assertThat(seat.page.locator("[role=alert]").innerText()).contains("将来");
    assertThat(seat.page.locator(line()).innerText()).contains("运行");
  }

  void planAndCallOffMaintenance(Seat planner) {
    planner.open("/ops/partners/" + partner);
    Locator form = planner.page.locator("#maintenance form").last();
    form.locator("[name=begins]").fill("2026-01-01T00:00");
    form.locator("[name=ends]").fill(inTwoHours());
    form.locator("[name=reason]").fill("法院系统升级");
    form.locator("button").click();
    await()
        .atMost(Town.patience())
        .until(
            () -> {
              planner.open("/ops/partners/" + partner);
              return planner.page.locator("h1").innerText().contains("维护中");
            });
    form = planner.page.locator("#maintenance form").first();
    assertThat(form.innerText()).contains("法院系统升级", "进行中");
    form.locator("[name=reason]").fill("提前完成");
    form.locator("button").click();
    await()
        .atMost(Town.patience())
        .until(
            () -> {
              planner.open("/ops/partners/" + partner);
              return !planner.page.locator("h1").innerText().contains("维护中");
            });
  }

  void mute(String rule) {
    seat.open("/ops/alerts");
    Locator form = opened("#rule-" + rule);
    form.locator("[name=mutedUntil]").fill(inTwoHours());
    form.locator("[name=reason]").fill("对方已知");
    form.locator("button").click();
    assertThat(seat.page.locator("#rule-" + rule).innerText()).contains("至 ");
  }

  private void awaitLine(String state) {
    await()
        .atMost(Town.patience())
        .until(
            () -> {
              seat.open("/ops/routes");
              return seat.page.locator(line()).innerText().contains(state);
            });
  }

  private Locator opened(String row) {
    Locator details = seat.page.locator(row + " details.steer").first();
    details.locator("summary").click();
    return details.locator("form");
  }

  private static String inTwoHours() {
    return LocalDateTime.now(ZoneId.of("Asia/Shanghai")).plusHours(2).withNano(0).withSecond(0)
        + "";
  }
}
