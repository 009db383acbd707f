package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;

/** Somebody who comes on duty looks at the overview, and goes where a number leads. */
final class OverviewStory {

  private final Seat seat;

  OverviewStory(Seat seat) {
    this.seat = seat;
  }

  /** How lively a partner's lines are, how quick it is, and that every number can be followed. */
  void followTheNumbers(String lively, String stuck) {
    seat.open("/ops");
    Locator row = seat.page.locator("tr", has("#p-" + lively));
    assertThat(row.locator("svg.spark path:not(.line)").first().getAttribute("d"))
        .as("a column for the minute in which something came")
        .startsWith("M");
    assertThat(number("#in-" + lively)).isPositive();
    assertThat(number("#out-" + lively)).isPositive();
    assertThat(row.innerText()).containsPattern("\\d 毫?秒 · [\\d.]+ 毫?秒");
    assertThat(number("#card-failures b")).isOne();
    assertThat(number("#card-due b")).isPositive();
    assertThat(seat.page.locator("#started").innerText()).contains("枢纽最近一次启动");

    follow("#in-" + lively);
    assertThat(seat.page.locator("a.row").count()).as("its messages").isPositive();
    seat.open("/ops");
    assertThat(number("#repair-" + stuck)).isOne();
    follow("#repair-" + stuck);
    assertThat(seat.page.locator("a.row").count()).as("the group it waits in").isOne();
    seat.open("/ops/failures?partner=" + lively);
    assertThat(seat.page.locator("a.row").count()).as("nothing of the other's").isZero();
    seat.open("/ops");
    follow("#card-certificates");
    assertThat(seat.page.locator("#certificates").innerText()).contains("枢纽自己的", "签发机构");
  }

  private void follow(String link) {
    String before = seat.page.url();
    seat.page.locator(link).click();
    seat.page.waitForURL(url -> !url.equals(before));
  }

  private int number(String place) {
    return Integer.parseInt(seat.page.locator(place).innerText().strip());
  }

  private com.microsoft.playwright.Page.LocatorOptions has(String selector) {
    return new com.microsoft.playwright.Page.LocatorOptions().setHas(seat.page.locator(selector));
  }
}
