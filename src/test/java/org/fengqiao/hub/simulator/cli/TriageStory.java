package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;

/** Somebody walks through what was found, and takes a group of failures on. */
final class TriageStory {

  private final Seat seat;

  TriageStory(Seat seat) {
    this.seat = seat;
  }

  /** From message to message without going back to the list; the search stays in the address. */
  void walkThroughAll(String search, int many) {
    seat.open("/ops/messages?asked=true&" + search);
    Locator rows = seat.page.locator("a.row");
    assertThat(rows.count()).isEqualTo(many);
    String last = rows.last().getAttribute("href");
    rows.first().click();
    for (int at = 1; at < many; at++) {
      assertThat(walk()).contains("第 " + at + " 件，共 " + many + " 件");
      go("#walk a[rel=next]");
    }
    assertThat(walk()).contains("第 " + many + " 件", "已是最后一件");
    assertThat(seat.page.url()).endsWith(last);
    tab("关联");
    assertThat(walk()).as("on every tab").contains("第 " + many + " 件");
    go("#walk a[rel=prev]");
    assertThat(walk()).contains("第 " + (many - 1) + " 件");
  }

  /** The same failures by partner and by kind; each line leads to its causes. */
  void seesThemTogether(String partner, String kind) {
    for (String by : new String[] {"partner", "kind"}) {
      seat.open("/ops/failures?by=" + by);
      Locator row = seat.page.locator("#totals tbody tr");
      assertThat(row.innerText()).contains(by.equals("kind") ? kind : partner, "还剩 3 天");
      go("#totals a.row");
      assertThat(seat.page.locator("#narrowed").innerText())
          .contains(by.equals("kind") ? kind : partner);
      assertThat(seat.page.locator("a.row").count()).isOne();
    }
  }

  /** What has to do with a message, what went wrong with it, and who did what to it. */
  void lookAtEachSide(String message, String... relations) {
    seat.page.navigate(message);
    tab("关联");
    assertThat(seat.page.locator("#relatives").innerText()).contains(relations);
    tab("回执");
    assertThat(seat.page.locator("#receipts").innerText()).contains("签发", "已送达");
    tab("故障");
    assertThat(seat.page.locator("#error").innerText()).contains("没有故障记录");
    tab("报文内容");
    tab("审计");
    assertThat(seat.page.locator("#audit").innerText()).contains("脱敏", "operator", "原文");
  }

  /** What is common, what changed, what is at risk; then it has an owner and an alert. */
  void takeOn(String group, String receiver) {
    seat.open(group);
    assertThat(seat.page.locator("#common").innerText()).contains("全部 " + receiver);
    assertThat(seat.page.locator("#changes").innerText()).contains("失败前", "枢纽启动");
    assertThat(seat.page.locator("#deadline").innerText()).contains("还剩 3 天");
    seat.page.locator("#mine button").click();
    assertThat(seat.page.locator("[role=status].note").innerText()).contains("已保存");
    assertThat(seat.page.locator("#whose [name=owner]").inputValue()).isEqualTo("operator");
    Locator alert = seat.page.locator("#alert");
    alert.locator("[name=waiting]").fill("1");
    alert.locator("[name=reason]").fill("期限将到，不能再积压");
    alert.locator("button").click();
    assertThat(seat.page.locator("#watched").innerText()).contains("待修复达到 1 件");
    await()
        .atMost(Town.patience())
        .until(
            () -> {
              seat.open("/ops/alerts");
              return seat.page.locator("#now").innerText().contains("故障分组“");
            });
    seat.page.locator("#now section.act a[href^='/ops/failures/']").first().click();
    seat.page.waitForURL("**" + group);
  }

  private String walk() {
    return seat.page.locator("#walk").innerText();
  }

  private void tab(String name) {
    String before = seat.page.url();
    seat.page
        .locator("nav.tabs a", new com.microsoft.playwright.Page.LocatorOptions().setHasText(name))
        .first()
        .click();
    seat.page.waitForURL(url -> !url.equals(before));
  }

  private void go(String link) {
    String before = seat.page.url();
    seat.page.locator(link).click();
    seat.page.waitForURL(url -> !url.equals(before));
  }
}
