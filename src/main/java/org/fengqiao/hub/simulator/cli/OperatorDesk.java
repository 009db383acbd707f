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

/** An operator of the show, with a password of the show. */
final class OperatorDesk {

  private static final String PASSWORD = "shown-to-nobody";

  private final HttpClient client;
  private final URI operators;

  OperatorDesk(Identity identity, URI operators) {
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

  /** Has the hub compile and send a return. */
  void sendReturn(String form, String period) throws InterruptedException {
    byte[] login = ("operator:" + PASSWORD).getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(operators.resolve("/api/ops/v1/returns"))
            .timeout(Duration.ofMinutes(5))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login))
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    "{\"form\":\"%s\",\"period\":\"%s\"}".formatted(form, period)))
            .build();
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 202) {
        throw new Stopped(
            "The hub did not send the return: " + answer.body(), "报表未能报送：" + answer.body());
      }
    } catch (IOException e) {
      throw new Stopped("The hub did not answer: " + e.getMessage(), "枢纽无应答");
    }
  }
}
