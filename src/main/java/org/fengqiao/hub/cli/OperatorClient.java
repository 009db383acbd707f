package org.fengqiao.hub.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The operators' door of a running hub, for commands: login and trust come from the environment.
 */
final class OperatorClient {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final HttpClient client;
  private final URI base;
  private final String login;

  private OperatorClient(HttpClient client, URI base, String login) {
    this.client = client;
    this.base = base;
    this.login = login;
  }

  /**
   * What the hub answered.
   *
   * @param status HTTP status
   * @param body JSON, or nothing
   */
  record Answer(int status, JsonNode body) {}

  /**
   * A client by {@code HUB_OPERATOR_PORT}, {@code HUB_OPERATOR_USER}, {@code HUB_OPERATOR_PASSWORD}
   * and the trust store of the data folder {@code HUB_DATA}.
   *
   * @throws IOException when the trust store cannot be read
   */
  static OperatorClient of(Map<String, String> environment) throws IOException {
    Path store =
        Path.of(
            environment.getOrDefault(
                "HUB_TLS_TRUSTSTORE",
                environment.getOrDefault("HUB_DATA", "data") + "/pki/truststore.p12"));
    String user = environment.getOrDefault("HUB_OPERATOR_USER", "operator");
    String password = environment.getOrDefault("HUB_OPERATOR_PASSWORD", "");
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new OperatorClient(
        HttpClient.newBuilder()
            .sslContext(
                trusting(store, environment.getOrDefault("HUB_TLS_TRUSTSTOREPASSWORD", "changeit")))
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build(),
        URI.create("https://localhost:" + environment.getOrDefault("HUB_OPERATOR_PORT", "9443")),
        "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  Answer get(String path) throws IOException, InterruptedException {
    return call(request(path).GET());
  }

  Answer post(String path, Map<String, String> body) throws IOException, InterruptedException {
    return call(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve("/api/ops/v1/" + path))
        .timeout(PATIENCE)
        .header("Authorization", login);
  }

  private Answer call(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
    return new Answer(
        response.statusCode(),
        response.body().length == 0 ? JSON.missingNode() : JSON.readTree(response.body()));
  }

  private static SSLContext trusting(Path file, String password) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password.toCharArray());
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), new SecureRandom());
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException("the trust store " + file + " is of no use", e);
    }
  }
}
