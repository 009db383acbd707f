package org.fengqiao.hub.operations.meters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Dashboards and rules are well formed; that each metric they name exists is seen in a real scrape,
 * in {@code ArbitrationIT}.
 */
class MetricFilesTests {

  @Test
  void everyPanelAsksSomethingOfTheProvisionedSource() {
    String source =
        MetricFiles.yaml(Path.of("docker/grafana/provisioning/datasources/prometheus.yaml"))
            .path("datasources")
            .path(0)
            .path("uid")
            .asString();

    assertThat(MetricFiles.dashboards()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(MetricFiles.panels()).isNotEmpty().noneMatch(String::isBlank);
    assertThat(MetricFiles.dashboards())
        .flatExtracting(board -> board.path("panels").valueStream().toList())
        .allSatisfy(
            panel -> assertThat(panel.path("datasource").path("uid").asString()).isEqualTo(source));
  }

  @Test
  void everyRuleSaysHowBadItIsInBothLanguages() {
    assertThat(MetricFiles.yaml(MetricFiles.RULES).findValues("rules").get(0).valueStream())
        .isNotEmpty()
        .allSatisfy(
            rule -> {
              assertThat(rule.path("labels").path("severity").asString())
                  .isIn("critical", "warning");
              assertThat(rule.path("annotations").path("summary").asString()).contains(" / ");
            });
  }

  @Test
  void noRuleTrustsCamelsFailedAlone() {
    assertThat(MetricFiles.rules())
        .noneMatch(rule -> rule.contains("camel_exchanges_failed_total"));
  }

  @Test
  void prometheusReadsWhereTheHubShowsAndShowsTheToken() {
    JsonNode scrape = MetricFiles.yaml(MetricFiles.PROMETHEUS).path("scrape_configs").path(0);

    assertThat(scrape.path("metrics_path").asString()).isEqualTo("/actuator/prometheus");
    assertThat(scrape.path("authorization").path("credentials_file").asString())
        .isEqualTo("/run/secrets/metrics-token");
    assertThat(scrape.path("static_configs").path(0).path("targets").path(0).asString())
        .isEqualTo("localhost:9443");
  }

  /** Debian's package prometheus brings the tool; ./hub test installs it. */
  @Test
  void promtoolFindsNothingWrong() throws Exception {
    Path promtool =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
            .map(folder -> Path.of(folder, "promtool"))
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow(
                () ->
                    new AssertionError(
                        "promtool is not on the PATH, so nobody checks docker/prometheus:"
                            + " apt-get install prometheus, or run ./hub test as root / "
                            + "未找到 promtool：请执行 apt-get install prometheus"));
    Process check =
        new ProcessBuilder(promtool.toString(), "check", "rules", MetricFiles.RULES.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(check.getInputStream().readAllBytes(), UTF_8);
    assertThat(check.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(check.exitValue()).as(said).isZero();
  }
}
