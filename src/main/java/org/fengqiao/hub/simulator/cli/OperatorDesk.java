package org.fengqiao.hub.simulator.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.fengqiao.hub.simulator.pki.Identity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * A program of an operator, of the first one where nobody is named, with a password of the show or
 * of a test.
 */
final class OperatorDesk {

  private final HttpClient client;
  private final URI operators;
  private final String authorization;

  OperatorDesk(Identity identity, URI operators, String password) {
    this(identity, operators, "operator", password);
  }

  /** A program of somebody else. */
  OperatorDesk(Identity identity, URI operators, String user, String password) {
    this.operators = operators;
    byte[] login = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    this.authorization = "Basic " + Base64.getEncoder().encodeToString(login);
    this.client =
        HttpClient.newBuilder()
            .sslContext(identity.tls())
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  /** The hub's setting that makes a password known. */
  static String setting(String password) {
    return "--hub.operator.password-hash={bcrypt}" + new BCryptPasswordEncoder(4).encode(password);
  }

  /**
   * Reads what stands at an address.
   *
   * @param accept the media type that is wanted
   */
  HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
    return client.send(
        request(path).header("Accept", accept).GET().build(), BodyHandlers.ofString());
  }

  /** Says something to an address, in JSON. */
  HttpResponse<String> send(String method, String path, String json)
      throws IOException, InterruptedException {
    return client.send(
        request(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json))
            .build(),
        BodyHandlers.ofString());
  }

  /** Asks for something under a key, so that it is done once however often it is sent. */
  HttpResponse<String> sendOnce(String key, String path, String json)
      throws IOException, InterruptedException {
    return client.send(
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(json))
            .build(),
        BodyHandlers.ofString());
  }

  /** Changes what stands at an address, if it still is the version that was read. */
  HttpResponse<String> sendIf(String version, String method, String path, String json)
      throws IOException, InterruptedException {
    return client.send(
        request(path)
            .header("Content-Type", "application/json")
            .header("If-Match", version)
            .method(method, BodyPublishers.ofString(json))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(operators.resolve(path))
        .timeout(Duration.ofMinutes(5))
        .header("Authorization", authorization);
  }
}
