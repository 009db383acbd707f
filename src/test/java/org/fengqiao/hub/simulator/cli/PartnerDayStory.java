package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import tools.jackson.databind.JsonNode;

/** How a partner answered within a day, and how its clock goes, on its page and for programs. */
final class PartnerDayStory {

  private final Seat seat;
  private final Desk desk;

  PartnerDayStory(Seat seat, Desk desk) {
    this.seat = seat;
    this.desk = desk;
  }

  /** It was called, took what it was brought, and answered within some time. */
  void tookWhatItWasBrought(String partner) {
    JsonNode calls =
        await()
            .atMost(Town.patience())
            .until(
                () -> desk.get("/api/ops/v1/partners/" + partner).path("calls"),
                it -> it.path("taken").asLong() > 0);
    assertThat(calls.path("attempts").asLong())
        .isGreaterThanOrEqualTo(calls.path("taken").asLong());
    assertThat(calls.path("successPercent").asDouble()).isBetween(0.1, 100.0);
    assertThat(calls.path("p95Millis").asLong()).isPositive();

    seat.open("/ops/partners/" + partner + "?lang=zh-CN");
    assertThat(seat.page.locator("#success").innerText()).contains("%", "近 24 小时成功率");
    assertThat(seat.page.locator("#p95-day").innerText()).containsPattern("[\\d.]+ 毫?秒");
    seat.open("/ops/partners");
    assertThat(seat.page.locator("tr:has(a[href$='/" + partner + "']) td.success").innerText())
        .containsPattern("\\d+\\.\\d %");
  }

  /**
   * Its clock is ahead by so many seconds: told to programs, on its page, and among what is amiss.
   */
  void clockIsAheadBy(String partner, int seconds) {
    JsonNode told =
        await()
            .atMost(Town.patience())
            .until(
                () -> desk.get("/api/ops/v1/partners/" + partner),
                it -> it.path("clockDriftSeconds").asDouble() < 5 - seconds);
    assertThat(told.path("findings").toString()).contains("CLOCK_DRIFT", "快");
    assertThat(desk.get("/api/ops/v1/health").path("findings").toString()).contains("CLOCK_DRIFT");

    seat.open("/ops/partners/" + partner + "?lang=zh-CN");
    assertThat(seat.page.locator("main").innerText()).contains("对方时钟与枢纽之差", "的时钟比枢纽快");
  }
}
