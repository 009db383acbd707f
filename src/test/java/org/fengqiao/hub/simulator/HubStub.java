package org.fengqiao.hub.simulator;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fengqiao.hub.simulator.pki.Identity;

/** Takes call-backs as the hub does: once each, by their key. */
final class HubStub implements AutoCloseable {

  private final Map<String, String> taken = new LinkedHashMap<>();
  private final List<String> refused = new CopyOnWriteArrayList<>();
  private final List<String> materials = new CopyOnWriteArrayList<>();
  private final PartnerServer server;
  private volatile boolean failing;

  private HubStub(Identity identity) {
    this.server = new PartnerServer(identity, 0).mount("hub", "/*", new Door());
  }

  static HubStub open(Identity identity) {
    HubStub stub = new HubStub(identity);
    stub.server.start();
    return stub;
  }

  URI api() {
    return URI.create("https://localhost:" + server.port() + "/api/v1/");
  }

  void fail(boolean on) {
    failing = on;
  }

  synchronized List<String> callbacks() {
    return List.copyOf(taken.values());
  }

  List<String> refused() {
    return refused;
  }

  List<String> materials() {
    return materials;
  }

  @Override
  public void close() {
    server.close();
  }

  private synchronized boolean isNew(String key, String document) {
    return taken.putIfAbsent(key, document) == null;
  }

  private final class Door extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      String document = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (failing) {
        refused.add(document);
        response.setStatus(503);
      } else if (isNew(request.getHeader("Idempotency-Key"), document)) {
        response.setStatus(202);
        response.getWriter().write("{\"status\":\"ACCEPTED\"}");
      } else {
        response.getWriter().write("{\"status\":\"DUPLICATE\"}");
      }
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      request.getInputStream().readAllBytes();
      materials.add(request.getRequestURI());
      response.setStatus(201);
    }
  }
}
