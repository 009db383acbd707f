package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.fengqiao.hub.simulator.pki.Identity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program of the operators: reads how the hub stands, and steers it. */
final class OpsDoor {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient client;
  private final URI operators;

  OpsDoor(Identity identity, URI operators) {
    this.operators = operators;
    this.client =
        HttpClient.newBuilder()
            .sslContext(identity.tls())
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  /** What the operators' interface says. */
  JsonNode get(String path) {
    return JSON.readTree(text("/api/ops/v1" + path));
  }

  /** Anything at the operators' port, as text. */
  String text(String path) {
    HttpResponse<String> answer = call(request(path).GET());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  /** Wants something; it must be taken. */
  void post(String path, String body) {
    HttpResponse<String> answer = call(json(path).POST(BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 202);
  }

  /** Changes something; it must be taken. */
  void put(String path, String body) {
    HttpResponse<String> answer = call(json(path).PUT(BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
  }

  private HttpRequest.Builder json(String path) {
    return request("/api/ops/v1" + path).header("Content-Type", "application/json");
  }

  private HttpRequest.Builder request(String path) {
    byte[] login = ("operator:" + Desk.PASSWORD).getBytes(StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(operators.resolve(path))
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
  }

  private HttpResponse<String> call(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
