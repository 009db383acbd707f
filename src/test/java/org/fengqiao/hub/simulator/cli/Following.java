package org.fengqiao.hub.simulator.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fengqiao.hub.simulator.pki.Identity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that listens to what happens at a hub, and remembers it. */
final class Following implements AutoCloseable {

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final InputStream in;
  private volatile boolean over;

  private Following(InputStream in) {
    this.in = in;
    Thread reader = new Thread(this::read);
    reader.setDaemon(true);
    reader.start();
  }

  /** Listens as somebody; it must be let in. */
  static Following as(Identity identity, URI operators, String user, String password, String asked)
      throws IOException, InterruptedException {
    String login =
        Base64.getEncoder()
            .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(operators.resolve("/api/ops/v1/events" + asked))
            .header("Authorization", "Basic " + login)
            .header("Accept", "text/event-stream")
            .build();
    HttpResponse<InputStream> answer =
        HttpClient.newBuilder()
            .sslContext(identity.tls())
            .version(HttpClient.Version.HTTP_1_1)
            .build()
            .send(request, BodyHandlers.ofInputStream());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("not let in: " + answer.statusCode());
    }
    return new Following(answer.body());
  }

  private void read() {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
      }
    } catch (IOException gone) {
      lines.add(": " + gone);
    } finally {
      over = true;
    }
  }

  /** What it heard, in order. */
  List<JsonNode> heard() {
    return lines.stream()
        .filter(line -> line.startsWith("data:"))
        .map(line -> JsonMapper.shared().readTree(line.substring("data:".length())))
        .toList();
  }

  /** Events of a kind that say this somewhere. */
  List<JsonNode> heard(String kind, String what) {
    return heard().stream()
        .filter(it -> it.path("kind").asString().equals(kind) && it.toString().contains(what))
        .toList();
  }

  /** Every line, comments among them. */
  List<String> lines() {
    return lines;
  }

  boolean isOver() {
    return over;
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
