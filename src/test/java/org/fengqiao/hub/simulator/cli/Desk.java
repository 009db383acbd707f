package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fengqiao.hub.simulator.pki.Identity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person at the operators' desk: sees what waits, and decides. */
final class Desk {

  static final String PASSWORD = "a-person-decides";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final OperatorDesk desk;

  Desk(Identity identity, URI operators) {
    this.desk = new OperatorDesk(identity, operators, PASSWORD);
  }

  /** Somebody else at the desk. */
  Desk(Identity identity, URI operators, String user, String password) {
    this.desk = new OperatorDesk(identity, operators, user, password);
  }

  /** How something is answered, whatever it is. */
  HttpResponse<String> look(String path) {
    return call(() -> desk.get("/api/ops/v1/" + path, "application/json"));
  }

  /** The same, in whatever form it is answered. */
  HttpResponse<String> ask(String path) {
    return call(() -> desk.get("/api/ops/v1/" + path, "*/*"));
  }

  /** The hub's setting that makes the password known. */
  static String setting() {
    return OperatorDesk.setting(PASSWORD);
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
    return get("/api/ops/v1/decisions" + query).valueStream().toList();
  }

  /** What the operators' interface shows. */
  JsonNode get(String path) {
    return JSON.readTree(page(path));
  }

  /** Anything at the operators' port, as text. */
  String page(String path) {
    HttpResponse<String> answer = call(() -> desk.get(path, "*/*"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
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
    return post("decisions/" + question.path("id").asString(), body);
  }

  /** Reads a page of the operators' API. */
  String text(String path) {
    return call(() -> desk.get("/api/ops/v1/" + path, "text/plain")).body();
  }

  /** Says something to the operators' API. */
  HttpResponse<String> post(String path, String json) {
    return call(() -> desk.send("POST", "/api/ops/v1/" + path, json));
  }

  /** Changes something; it must be taken. */
  void put(String path, String json) {
    HttpResponse<String> answer = call(() -> desk.send("PUT", "/api/ops/v1/" + path, json));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
  }

  /** The same under a key, so that it is done once however often it is said. */
  HttpResponse<String> once(String key, String path, Map<String, ?> body) {
    return call(() -> desk.sendOnce(key, "/api/ops/v1/" + path, JSON.writeValueAsString(body)));
  }

  /** The same of fields. */
  HttpResponse<String> post(String path, Map<String, ?> body) {
    return post(path, JSON.writeValueAsString(body));
  }

  /** The version of what stands at an address. */
  String tag(String path) {
    return call(() -> desk.get("/api/ops/v1/" + path, "*/*"))
        .headers()
        .firstValue("ETag")
        .orElseThrow();
  }

  /** Changes something if it still is what was read. */
  HttpResponse<String> changeIf(String tag, String path, Map<String, ?> body) {
    String json = JSON.writeValueAsString(body);
    return call(() -> desk.sendIf(tag, "PATCH", "/api/ops/v1/" + path, json));
  }

  /** Puts something in the place of what was read, if it still is that. */
  HttpResponse<String> putIf(String tag, String path, String json) {
    return call(() -> desk.sendIf(tag, "PUT", "/api/ops/v1/" + path, json));
  }

  private interface Call {
    HttpResponse<String> now() throws IOException, InterruptedException;
  }

  private static HttpResponse<String> call(Call call) {
    try {
      return call.now();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
