package org.fengqiao.hub.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Switches faults at run time from outside the program: {@code POST
 * /control/faults?partner=<id>&mode=<mode>&ms=<n>}, on loopback alone. Without {@code partner} all
 * partners take the fault.
 */
public final class FaultControl implements AutoCloseable {

  private final HttpServer server;
  private final Map<String, Consumer<Misbehaviour>> partners;

  private FaultControl(HttpServer server, Map<String, Consumer<Misbehaviour>> partners) {
    this.server = server;
    this.partners = Map.copyOf(partners);
  }

  /**
   * Opens the control door.
   *
   * @param port 0 = any free one
   * @param partners what each partner does with a fault, by partner id
   * @throws PartnerNotStarted when the port is taken
   */
  public static FaultControl open(int port, Map<String, Consumer<Misbehaviour>> partners) {
    try {
      InetSocketAddress loopback =
          new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
      HttpServer server = HttpServer.create(loopback, 4);
      FaultControl control = new FaultControl(server, partners);
      server.createContext("/control/faults", control::handle);
      server.start();
      return control;
    } catch (IOException e) {
      throw new PartnerNotStarted("port " + port + " cannot be opened", e);
    }
  }

  /** The port it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!exchange.getRequestMethod().equals("POST")) {
        answer(exchange, 405, "POST only");
        return;
      }
      Map<String, String> query = parse(exchange.getRequestURI().getQuery());
      answer(exchange, 200, apply(query));
    } catch (IllegalArgumentException e) {
      answer(exchange, 400, String.valueOf(e.getMessage()));
    }
  }

  private String apply(Map<String, String> query) {
    Misbehaviour misbehaviour =
        Misbehaviour.parse(
            query.getOrDefault("mode", "none"), Long.parseLong(query.getOrDefault("ms", "0")));
    String partner = query.get("partner");
    if (partner == null) {
      partners.values().forEach(each -> each.accept(misbehaviour));
      return "all partners: " + misbehaviour.mode();
    }
    Optional.ofNullable(partners.get(partner))
        .orElseThrow(() -> new IllegalArgumentException("partner is one of " + partners.keySet()))
        .accept(misbehaviour);
    return partner + ": " + misbehaviour.mode();
  }

  private static Map<String, String> parse(@Nullable String query) {
    return query == null
        ? Map.of()
        : Arrays.stream(query.split("&", -1))
            .map(pair -> pair.split("=", 2))
            .filter(pair -> pair.length == 2)
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (a, b) -> b));
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = (text + "\n").getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
