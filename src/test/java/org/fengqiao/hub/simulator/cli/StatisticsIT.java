package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.hub.simulator.CentreScript;
import org.fengqiao.hub.simulator.LightReceiver;
import org.fengqiao.hub.simulator.ReturnPaper;
import org.fengqiao.hub.simulator.SimulatedRegulator;
import org.fengqiao.hub.simulator.history.PastLoad;
import org.fengqiao.hub.simulator.history.PastYears;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Three years of a centre through the real doors of a real hub; its returns print the figures the
 * centre published.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StatisticsIT {

  private static final int CONNECTIONS = 8;
  private static final String YEARS = PastYears.FIRST + "--" + PastYears.LAST;

  private static Town town;
  private static LightReceiver receiver;
  private static SimulatedRegulator regulator;
  private static Desk desk;

  @BeforeAll
  static void playThreeYears(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
      throws Exception {
    // the town enrols its own; the other courts of the past get their certificates beside it
    var authority =
        org.fengqiao.hub.simulator.pki.DemoAuthority.in(folder.resolve("hub/pki"), "changeit")
            .enrol(
                Stream.concat(Pki.PARTNERS.stream(), PastLoad.courts().stream())
                    .distinct()
                    .toList());
    receiver = LightReceiver.open(authority.identity("centre-qingdao"), 0);
    var environment = new java.util.HashMap<String, String>();
    for (String court : PastLoad.courts()) {
      environment.put(
          court.toUpperCase(java.util.Locale.ROOT).replace('-', '_') + "_ENDPOINT",
          receiver.callback().toString());
    }
    environment.put("CENTRE_QINGDAO_ENDPOINT", receiver.webhook().toString());
    // six thousand messages are worth the second compiler
    environment.put("HUB_JVM_FLAGS", "-Xmx448m -XX:+UseParallelGC -XX:ReservedCodeCacheSize=128m");
    town =
        new Town(
            folder, CentreScript.silent(), new Town.Setup(List.of(Desk.setting()), environment));
    regulator = town.regulator(Duration.ofMillis(500));
    desk = new Desk(town.authority.identity("hub"), town.operators());
    URI hub = town.api().resolve("/");
    PastLoad.play(town.authority::identity, hub, CONNECTIONS, ended -> {});
  }

  @AfterAll
  static void closeTown() {
    regulator.close();
    town.close();
    receiver.close();
  }

  @Test
  @Order(1)
  void theReturnOfThreeYearsPrintsTheFiguresTheCentrePublished() throws Exception {
    awaitAllConcluded();

    assertThat(desk.post("returns", sending("QD-TJ-10", YEARS)).statusCode()).isEqualTo(202);

    ReturnPaper paper = awaitReturn("QD-TJ-10", 1);
    assertThat(paper.text())
        .contains("TOTAL,MEDIATED,件数,1990,,0")
        .contains("TOTAL,INVOLVED,金额,404000000.00,1990,0")
        .contains("TOTAL,AGREED,金额,148000000.00,1190,0")
        .contains("TOTAL,MEAN_DAYS,天数,16.00,1948,0")
        .contains("TOTAL,SUCCESS_RATE,百分比,61.09,1948,0");
  }

  @Test
  @Order(2)
  void noRowOfItCouldNameSomeone() throws Exception {
    for (String line : awaitReturn("QD-TJ-10", 1).text().lines().skip(3).toList()) {
      String[] cell = line.split(",", -1);
      boolean small =
          (cell[2].equals("件数") && cell[3].matches("[1-4]"))
              || (cell[4].matches("[1-4]") && new BigDecimal(cell[3]).signum() != 0);
      assertThat(small).as(line).isFalse();
    }
  }

  @Test
  @Order(3)
  void theRegulatorsReceiptIsKeptWithTheReturn() {
    await().atMost(Town.patience()).until(() -> standing("QD-TJ-10", 1).equals("TAKEN"));
  }

  @Test
  @Order(4)
  void whatHasNotChangedIsNotSentAgain() {
    var again =
        desk.post(
            "returns",
            "{\"form\":\"QD-TJ-10\",\"period\":\"" + YEARS + "\",\"correction\":\"复核\"}");

    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("RETURN_UNCHANGED");
  }

  @Test
  @Order(5)
  void figuresOfTheCourtsAddUpToTheWhole() {
    List<JsonNode> rows = figures("&by=court");
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode row : rows.subList(0, rows.size() - 1)) {
      sum = sum.add(row.path("values").path("INVOLVED").decimalValue());
    }

    assertThat(rows).hasSize(PastLoad.courts().size() + 1);
    assertThat(sum).isEqualByComparingTo("404000000.00");
  }

  private static void awaitAllConcluded() {
    await()
        .atMost(Town.patience())
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> figures("").get(0).path("values").path("MEDIATED").asInt() == 1990);
  }

  private static List<JsonNode> figures(String more) {
    List<JsonNode> rows = new ArrayList<>();
    desk.get("/api/ops/v1/statistics?from=" + PastYears.FIRST + "&to=" + PastYears.LAST + more)
        .path("rows")
        .forEach(rows::add);
    return rows;
  }

  private static String standing(String form, int version) {
    for (JsonNode filed : desk.get("/api/ops/v1/returns")) {
      if (filed.path("form").asString().equals(form) && filed.path("version").asInt() == version) {
        return filed.path("standing").asString();
      }
    }
    return "";
  }

  private static ReturnPaper awaitReturn(String form, int version) {
    return await()
        .atMost(Town.patience())
        .until(() -> found(form, version), java.util.Optional::isPresent)
        .orElseThrow();
  }

  private static java.util.Optional<ReturnPaper> found(String form, int version) throws Exception {
    for (Path file : regulator.returns()) {
      ReturnPaper paper = ReturnPaper.read(file);
      if (paper.form().equals(form) && paper.version() == version) {
        return java.util.Optional.of(paper);
      }
    }
    return java.util.Optional.empty();
  }

  private static String sending(String form, String period) {
    return "{\"form\":\"%s\",\"period\":\"%s\"}".formatted(form, period);
  }
}
