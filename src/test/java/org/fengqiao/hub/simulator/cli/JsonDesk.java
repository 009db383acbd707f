package org.fengqiao.hub.simulator.cli;

import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLParameters;
import org.fengqiao.hub.simulator.pki.Identity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A partner's webhook that only a known certificate may call; it keeps what it is posted. */
final class JsonDesk implements AutoCloseable {

  private static final int TAKEN = 201;

  private final List<byte[]> letters = new CopyOnWriteArrayList<>();
  private final HttpsServer server;

  JsonDesk(Identity identity) throws IOException {
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(
        new HttpsConfigurator(identity.tls()) {
          @Override
          public void configure(HttpsParameters connection) {
            SSLParameters parameters = getSSLContext().getDefaultSSLParameters();
            parameters.setNeedClientAuth(true);
            connection.setSSLParameters(parameters);
          }
        });
    server.createContext("/api/v1/messages", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange;
        InputStream letter = exchange.getRequestBody()) {
      letters.add(letter.readAllBytes());
      exchange.sendResponseHeaders(TAKEN, -1);
    }
  }

  URI endpoint() {
    return URI.create("https://localhost:" + server.getAddress().getPort() + "/api/v1");
  }

  /** The letter of this type, once it is there. */
  JsonNode awaited(String type) {
    await().atMost(Town.patience()).until(() -> letter(type).isPresent());
    return letter(type).orElseThrow();
  }

  private Optional<JsonNode> letter(String type) {
    return letters.stream()
        .map(letter -> JsonMapper.shared().readTree(letter))
        .filter(letter -> letter.path("type").asString().equals(type))
        .findFirst();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
