package org.fengqiao.hub.operations.tracing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/**
 * A real OTLP receiver over HTTP, as far as tests look: it reads spans from the protocol's bytes.
 */
public final class TraceReceiver implements AutoCloseable {

  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int BYTES = 2;

  /**
   * What is known of a span.
   *
   * @param links the spans of other traces it names
   */
  public record Seen(
      String traceId, String spanId, String parentId, String name, List<String> links) {}

  private final HttpServer server;
  private final List<Seen> spans = new CopyOnWriteArrayList<>();

  /** Listens at a free port. */
  public TraceReceiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/traces",
        exchange -> {
          read(exchange.getRequestBody().readAllBytes());
          exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  /** Its address. */
  public URI endpoint() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/v1/traces");
  }

  /** The spans that came so far. */
  public List<Seen> spans() {
    return List.copyOf(spans);
  }

  /** Those of one trace. */
  public List<Seen> ofTrace(String traceId) {
    return spans.stream().filter(it -> it.traceId().equals(traceId)).toList();
  }

  /** ExportTraceServiceRequest: resource_spans 1, scope_spans 2, spans 2. */
  private void read(byte[] request) {
    fields(
        request,
        (a, resource) -> {
          if (a == 1) {
            fields(resource, (b, scope) -> scope(b, scope));
          }
        });
  }

  private void scope(int field, byte[] scope) {
    if (field == 2) {
      fields(
          scope,
          (c, span) -> {
            if (c == 2) {
              spans.add(span(span));
            }
          });
    }
  }

  /** Span: trace_id 1, span_id 2, parent_span_id 4, name 5, links 13. */
  private static Seen span(byte[] bytes) {
    List<String> found = new ArrayList<>(List.of("", "", "", ""));
    List<String> links = new ArrayList<>();
    fields(
        bytes,
        (field, value) -> {
          switch (field) {
            case 1 -> found.set(0, HexFormat.of().formatHex(value));
            case 2 -> found.set(1, HexFormat.of().formatHex(value));
            case 4 -> found.set(2, HexFormat.of().formatHex(value));
            case 5 -> found.set(3, new String(value, StandardCharsets.UTF_8));
            case 13 -> links.add(link(value));
            default -> {}
          }
        });
    return new Seen(found.get(0), found.get(1), found.get(2), found.get(3), List.copyOf(links));
  }

  /** Link: trace_id 1, span_id 2. */
  private static String link(byte[] bytes) {
    StringBuilder ids = new StringBuilder();
    fields(
        bytes,
        (field, value) -> {
          if (field == 1) {
            ids.append(HexFormat.of().formatHex(value));
          } else if (field == 2) {
            ids.append('-').append(HexFormat.of().formatHex(value));
          }
        });
    return ids.toString();
  }

  /** The fields of a message that are bytes, texts or messages themselves. */
  private static void fields(byte[] message, BiConsumer<Integer, byte[]> each) {
    ByteBuffer in = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
    while (in.hasRemaining()) {
      long tag = varint(in);
      switch ((int) (tag & 7)) {
        case VARINT -> varint(in);
        case FIXED64 -> in.getLong();
        case BYTES -> {
          byte[] value = new byte[(int) varint(in)];
          in.get(value);
          each.accept((int) (tag >>> 3), value);
        }
        default -> in.getInt();
      }
    }
  }

  private static long varint(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = in.get();
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
