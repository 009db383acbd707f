package org.fengqiao.hub.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Switches faults at run time from outside the program: {@code POST
 * /control/faults?partner=<id>&mode=<mode>&ms=<n>}, on loopback alone. Without {@code partner} all
 * partners that have such a fault take it.
 */
public final class FaultControl implements AutoCloseable {

  private final HttpServer server;
  private final Map<String, FaultSwitch> partners;

  private FaultControl(HttpServer server, Map<String, FaultSwitch> partners) {
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
  public static FaultControl open(int port, Map<String, FaultSwitch> partners) {
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
      answer(exchange);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestMethod().equals("POST")) {
      answer(exchange, 405, "POST only");
      return;
    }
    try {
      answer(exchange, 200, apply(parse(exchange.getRequestURI().getQuery())));
    } catch (IllegalArgumentException e) {
      answer(exchange, 400, String.valueOf(e.getMessage()));
    }
  }

  private String apply(Map<String, String> query) {
    String mode = query.getOrDefault("mode", "none");
    long milliseconds = Long.parseLong(query.getOrDefault("ms", "0"));
    String partner = query.get("partner");
    if (partner == null) {
      return all(mode, milliseconds);
    }
    FaultSwitch told =
        Optional.ofNullable(partners.get(partner))
            .orElseThrow(
                () -> new IllegalArgumentException("partner is one of " + partners.keySet()));
    return partner + ": " + told.set(mode, milliseconds);
  }

  /**
   * Those that have the fault take it; when nobody does, the words of one of them say what there
   * is.
   */
  private String all(String mode, long milliseconds) {
    List<String> took = new ArrayList<>();
    IllegalArgumentException unknown = new IllegalArgumentException("there are no partners");
    for (Map.Entry<String, FaultSwitch> each : new TreeMap<>(partners).entrySet()) {
      try {
        took.add(each.getKey() + ": " + each.getValue().set(mode, milliseconds));
      } catch (IllegalArgumentException e) {
        unknown = e;
      }
    }
    if (took.isEmpty()) {
      throw unknown;
    }
    return String.join("\n", took);
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
