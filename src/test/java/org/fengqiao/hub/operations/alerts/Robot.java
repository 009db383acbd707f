package org.fengqiao.hub.operations.alerts;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A group robot on a real socket: keeps what it was posted, and answers as it is told to. */
public final class Robot implements AutoCloseable {

  /** What was asked for and what was posted. */
  public record Post(String query, String body) {}

  /** What it was posted. */
  public final List<Post> posts = new CopyOnWriteArrayList<>();

  private final HttpServer server;
  private volatile String answer = "{\"errcode\":0,\"errmsg\":\"ok\"}";

  /** Starts one on a free port. */
  public Robot() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          posts.add(new Post(exchange.getRequestURI().getRawQuery(), body));
          byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  /** What it answers from now on. */
  public void answer(String text) {
    answer = text;
  }

  /** Where it listens. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/send?key=k");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
