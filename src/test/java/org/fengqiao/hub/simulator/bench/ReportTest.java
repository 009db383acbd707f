package org.fengqiao.hub.simulator.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

  private static final BenchSettings SETTINGS =
      new BenchSettings(
          30,
          40,
          List.of(1, 8),
          100,
          true,
          Path.of("sample.xml"),
          Path.of("data"),
          Path.of("result"),
          null,
          Path.of("pki"),
          0);

  @Test
  void theJsonHasEveryField() {
    JsonNode json = JsonMapper.shared().readTree(ReportFile.json(report(330, 1000)));

    assertThat(json.propertyNames())
        .containsExactlyInAnyOrder(
            "time", "machine", "settings", "requestBytes", "hub", "baseline", "ratio", "targets");
    assertThat(json.get("machine").propertyNames())
        .containsExactlyInAnyOrder("processor", "cores", "memoryMiB", "system", "java");
    assertThat(json.get("settings").get("seconds").asInt()).isEqualTo(30);
    assertThat(json.get("hub").propertyNames())
        .containsExactlyInAnyOrder(
            "name", "startSeconds", "javaFlags", "windows", "memory", "firstRejection");
    JsonNode window = json.get("hub").get("windows").get(0);
    assertThat(window.propertyNames())
        .containsExactlyInAnyOrder("load", "accepts", "deliveries", "cpu");
    assertThat(window.get("accepts").propertyNames())
        .containsExactlyInAnyOrder(
            "count",
            "perSecond",
            "p50Millis",
            "p99Millis",
            "maxMillis",
            "refused",
            "rejected",
            "failed");
    assertThat(window.get("deliveries").propertyNames())
        .containsExactlyInAnyOrder(
            "count",
            "perSecond",
            "backlogAtHalf",
            "backlogAtEnd",
            "growingBacklog",
            "drainSeconds",
            "missing",
            "repeats");
    assertThat(json.get("time").asString()).isEqualTo("2026-11-23T00:00:00Z");
  }

  @Test
  void everyTargetIsJudged() {
    Report good = report(330, 1000);

    assertThat(good.ratio()).isEqualTo(0.33);
    assertThat(good.targets()).hasSize(6).allMatch(Target::met);
  }

  @Test
  void aSlowHubMissesRateAndShare() {
    assertThat(report(299, 1000).targets())
        .filteredOn(target -> !target.met())
        .extracting(Target::name)
        .containsExactly("end to end at 8 connections", "share of the baseline");
  }

  @Test
  void aBacklogGrowsOnlyWhenDeliveriesFallBehindForGood() {
    assertThat(Deliveries.growing(20, 25, 15, 300)).as("work in hand").isFalse();
    assertThat(Deliveries.growing(400, 410, 15, 300)).as("high but steady").isFalse();
    assertThat(Deliveries.growing(400, 800, 15, 300)).as("growing").isTrue();
  }

  private static Report report(double hub, double baseline) {
    return Report.of(
        Instant.parse("2026-11-23T00:00:00Z"),
        SETTINGS,
        4096,
        result("hub", hub, new Memory(900, 200)),
        result("baseline", baseline, null));
  }

  private static Result result(String name, double perSecond, @Nullable Memory memory) {
    return new Result(
        name,
        12.0,
        List.of("-Xmx448m"),
        List.of(window(Load.closed(8, 30), perSecond), window(Load.open(100, 30), perSecond)),
        memory,
        null);
  }

  private static Measured window(Load load, double perSecond) {
    return new Measured(
        load,
        new Accepts((long) (30 * perSecond), perSecond, 5, 50, 90, 0, 0, 0),
        new Deliveries((long) (30 * perSecond), perSecond, 8, 8, false, 0.1, 0, 0),
        new Cpu(20, 10, 5, 1));
  }
}
