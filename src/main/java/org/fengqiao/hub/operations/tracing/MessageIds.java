package org.fengqiao.hub.operations.tracing;

import io.opentelemetry.sdk.trace.IdGenerator;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.hub.canonical.Digests;
import org.jspecify.annotations.Nullable;

/**
 * Ids that follow from the message, so that every hub that draws a part of its trace draws the same
 * one, and whoever has the message's id finds its trace.
 */
final class MessageIds implements IdGenerator {

  private static final int SPAN_DIGITS = 16;

  private @Nullable String trace;
  private @Nullable String span;

  /** The next span is this step of this message. */
  void next(UUID message, String step) {
    trace = trace(message);
    span = span(message, step);
  }

  static String trace(UUID message) {
    byte[] id =
        ByteBuffer.allocate(16)
            .putLong(message.getMostSignificantBits())
            .putLong(message.getLeastSignificantBits())
            .array();
    return HexFormat.of().formatHex(id);
  }

  static String span(UUID message, String step) {
    return Digests.of((message + " " + step).getBytes(StandardCharsets.UTF_8))
        .substring(0, SPAN_DIGITS);
  }

  @Override
  public String generateTraceId() {
    return Objects.requireNonNull(trace, "no message was named");
  }

  @Override
  public String generateSpanId() {
    return Objects.requireNonNull(span, "no step was named");
  }
}
