package org.fengqiao.hub.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Metrics are for those who show the token, at the operators' port, and the token is for metrics.
 */
class ScrapeDoorTests {

  private static final String TOKEN = "token-for-figures";

  private static HubDoors doors;

  @BeforeAll
  static void open(@TempDir Path data) {
    doors = HubDoors.open(data, "hub.metrics.token=" + TOKEN);
  }

  @AfterAll
  static void close() {
    doors.close();
  }

  @Test
  void whoShowsTheTokenReadsMetrics() throws Exception {
    HttpResponse<String> answer = ask("/actuator/prometheus", TOKEN);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("jvm_memory_used_bytes", "hub_hop_seconds_bucket");
  }

  @Test
  void nobodyElseDoes() throws Exception {
    assertThat(ask("/actuator/prometheus", null).statusCode()).isEqualTo(401);
    assertThat(ask("/actuator/prometheus", "another").statusCode()).isEqualTo(401);
    assertThat(ask("/actuator/prometheus", "").statusCode()).isEqualTo(401);
  }

  @Test
  void theTokenOpensNothingElse() throws Exception {
    assertThat(ask("/api/ops/v1/decisions", TOKEN).statusCode()).isIn(302, 401);
    assertThat(ask("/ops", TOKEN).statusCode()).isEqualTo(302);
  }

  @Test
  void thePartnersPortShowsNoMetrics() throws Exception {
    URI there = URI.create("https://localhost:" + doors.partnerPort() + "/actuator/prometheus");

    HttpResponse<String> answer =
        doors
            .as("court-shinan")
            .send(
                HttpRequest.newBuilder(there).header("Authorization", "Bearer " + TOKEN).build(),
                BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  private static HttpResponse<String> ask(String path, @Nullable String token) throws Exception {
    HttpRequest.Builder question =
        HttpRequest.newBuilder(URI.create("https://localhost:" + doors.operatorPort() + path));
    if (token != null) {
      question.header("Authorization", "Bearer " + token);
    }
    return doors.as("court-shinan").send(question.build(), BodyHandlers.ofString());
  }
}
