package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The pages on which one person repairs what another approves. */
final class RepairScreens {

  private static final String CHIEF = "a-chief-who-approves";

  private final Browser browser;
  private final Seat operator;

  RepairScreens(Browser browser) {
    this.browser = browser;
    this.operator = browser.seat("operator", Desk.PASSWORD);
  }

  Page page() {
    return operator.page;
  }

  Seat seat() {
    return operator;
  }

  /** Somebody who approves joins the desk. */
  void engageTheChief() {
    operator.open("/ops/users");
    Locator form = operator.page.locator("form[action='/ops/users']");
    form.locator("[name=name]").fill("chief");
    form.locator("[name=displayName]").fill("值班长");
    form.locator("[name=password]").fill(CHIEF);
    form.locator("[name=reason]").fill("新到岗");
    form.locator("[name=roles][value=approver]").check();
    form.locator("button").click();
    assertThat(operator.page.locator("[role=status].note").innerText()).contains("chief");
  }

  /** Opens the one group of failures there is. */
  void openTheGroup() {
    operator.open("/ops/failures");
    assertThat(operator.page.locator("tbody tr").count()).isEqualTo(1);
    operator.page.locator("a.row").click();
    operator.page.waitForURL("**/ops/failures/*");
  }

  /** Says who looks after the group. */
  void own(String owner) {
    Locator form = operator.page.locator("#whose");
    form.locator("[name=state]").selectOption("ACK");
    form.locator("[name=owner]").fill(owner);
    form.locator("[name=note]").fill("答复映射多出元素");
    form.locator("[name=reason]").fill("认领");
    form.locator("button").click();
    assertThat(operator.page.locator("[role=status].note").innerText()).contains("已保存");
    assertThat(operator.page.locator("h1").innerText()).contains("处理中");
  }

  /** Has the mappings read again, and gives what the page says of it. */
  String reload() {
    Locator form = operator.page.locator("form[action$='/reload']");
    form.locator("[name=reason]").fill("映射已修复");
    form.locator("button").click();
    return operator.page.locator("main .note").first().innerText();
  }

  /** From the group's page to the wizard, and what its dry run says. */
  String tryIt() {
    operator.page.locator("#replay").click();
    operator.page.waitForURL("**/ops/replays/new*");
    operator.page.locator("form[action='/ops/replays/new'] button").click();
    return operator.page.locator("#outcome").innerText();
  }

  /** Plans the replay with care; the number has to be typed. Gives the replay's page. */
  String plan(int number) {
    confirm(number + 1);
    assertThat(operator.page.locator("[role=alert]").innerText()).contains("件数");
    confirm(number);
    operator.page.waitForURL("**/ops/replays/*-*");
    assertThat(operator.page.locator("#replay-state").innerText()).isEqualTo("待审批");
    assertThat(operator.button("审批通过").isDisabled()).as("one's own").isTrue();
    return operator.page.url().replaceFirst("https://[^/]+", "");
  }

  private void confirm(int number) {
    Locator form = operator.page.locator("#plan");
    form.locator("[name=rate]").fill("6000");
    form.locator("[name=reason]").fill("映射已修复，重放");
    form.locator("[name=typed]").fill(Integer.toString(number));
    form.locator("button").click();
  }

  /** The other person approves it, and watches. */
  Seat approve(String replay) {
    Seat chief = browser.seat("chief", CHIEF);
    chief.open(replay);
    chief.page.locator("form [name=reason]").fill("已核对");
    chief.button("审批通过").click();
    chief.page.waitForURL("**" + replay);
    return chief;
  }
}
