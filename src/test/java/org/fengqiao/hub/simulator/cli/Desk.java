package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fengqiao.hub.simulator.pki.Identity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person at the operators' desk: sees what waits, and decides. */
final class Desk {

  static final String PASSWORD = "a-person-decides";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient client;
  private final URI operators;

  Desk(Identity identity, URI operators) {
    this.operators = operators;
    this.client =
        HttpClient.newBuilder()
            .sslContext(identity.tls())
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  /** The hub's setting that makes the password known. */
  static String setting() {
    return "--hub.operator.password-hash={bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);
  }

  /** What waits about a message, once it does. */
  JsonNode question(String messageId, String code) {
    return await()
        .atMost(EdgeTown.PATIENCE)
        .until(() -> about(messageId, code).findFirst(), java.util.Optional::isPresent)
        .orElseThrow();
  }

  /** What waits in a case, once it does. */
  JsonNode questionOf(String hubCase, String code) {
    return await()
        .atMost(EdgeTown.PATIENCE)
        .until(
            () ->
                waiting("?question=" + code).stream()
                    .filter(it -> it.path("hubCase").asString().equals(hubCase))
                    .findFirst(),
            java.util.Optional::isPresent)
        .orElseThrow();
  }

  /** Whether nothing waits about a message. */
  boolean isSilent(String messageId) {
    return waiting("").stream().noneMatch(it -> it.path("messageId").asString().equals(messageId));
  }

  /** What waits about a message now. */
  Stream<JsonNode> about(String messageId, String code) {
    return waiting("?question=" + code).stream()
        .filter(it -> it.path("messageId").asString().equals(messageId));
  }

  List<JsonNode> waiting(String query) {
    HttpResponse<String> answer = call(request("/api/ops/v1/decisions" + query).GET());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body()).valueStream().toList();
  }

  /** What the operators' interface shows. */
  JsonNode get(String path) {
    HttpResponse<String> answer = call(request(path).GET());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  /** Decides, and expects that the decision is taken. */
  void decide(JsonNode question, String answer, String reason) {
    HttpResponse<String> taken = tryTo(question, answer, reason);
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
    assertThat(taken.body()).contains("\"receipt\"");
  }

  HttpResponse<String> tryTo(JsonNode question, String answer, String reason) {
    String body =
        JSON.writeValueAsString(
            Map.of(
                "hubCase", question.path("hubCase").asString(),
                "answer", answer,
                "reason", reason));
    return call(
        request("/api/ops/v1/decisions/" + question.path("id").asString())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  /** Reads a page of the operators' API. */
  String text(String path) {
    return call(request("/api/ops/v1/" + path).header("Accept", "text/plain").GET()).body();
  }

  /** Says something to the operators' API. */
  HttpResponse<String> post(String path, String json) {
    return call(
        request("/api/ops/v1/" + path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  private HttpRequest.Builder request(String path) {
    byte[] login = ("operator:" + PASSWORD).getBytes(StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(operators.resolve(path))
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
  }

  private HttpResponse<String> call(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
