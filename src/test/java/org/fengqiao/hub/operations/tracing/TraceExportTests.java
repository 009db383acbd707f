package org.fengqiao.hub.operations.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.TraceParent;
import org.fengqiao.hub.ledger.search.Hop;
import org.fengqiao.hub.ledger.search.Trails;
import org.junit.jupiter.api.Test;

/** The trail of a message as one trace, sent to a real receiver. */
class TraceExportTests {

  private static final String SENT_UNDER =
      "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  private final UUID message = UUID.randomUUID();
  private final UUID toCentre = UUID.randomUUID();
  private final UUID toCourt = UUID.randomUUID();

  @Test
  void theTraceOfAMessageHasItsIdAndEveryStepItsParent() throws IOException {
    try (TraceReceiver receiver = new TraceReceiver()) {
      TraceExport export = new TraceExport(new TracingSettings(true, receiver.endpoint()));
      export.export(List.of(trail(toCentre), trail(toCourt)));
      export.destroy();

      String trace = message.toString().replace("-", "");
      await().atMost(Duration.ofSeconds(30)).until(() -> receiver.spans().size() == 4);
      assertThat(receiver.ofTrace(trace))
          .extracting(TraceReceiver.Seen::name)
          .containsExactly("receive", "casework", "deliver", "deliver");
      List<TraceReceiver.Seen> spans = receiver.spans();
      assertThat(spans.get(0).parentId()).isEmpty();
      assertThat(spans.get(0).links())
          .as("its sender's own span")
          .containsExactly("4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7");
      assertThat(spans.get(1).parentId()).isEqualTo(spans.get(0).spanId());
      assertThat(spans.subList(2, 4))
          .allMatch(it -> it.parentId().equals(spans.get(1).spanId()))
          .extracting(TraceReceiver.Seen::spanId)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void whatIsOffSendsNothing() throws IOException {
    try (TraceReceiver receiver = new TraceReceiver()) {
      TraceExport export = new TraceExport(new TracingSettings(false, receiver.endpoint()));
      export.export(List.of(trail(toCentre)));
      export.destroy();

      assertThat(receiver.spans()).isEmpty();
    }
  }

  private Trails.Trail trail(UUID delivery) {
    return new Trails.Trail(
        message,
        "case-referral",
        delivery,
        List.of(
            hop(1, "received", 0, null, null, null),
            hop(2, "translated", 0, 40L, null, null),
            hop(3, "applied", 90, null, null, null),
            hop(4, "attempt", 100, 20L, 1, toCentre),
            hop(5, "attempt", 110, 30L, 1, toCourt)),
        TraceParent.of(SENT_UNDER).orElseThrow());
  }

  private static Hop hop(
      int seq,
      String step,
      int after,
      @org.jspecify.annotations.Nullable Long ms,
      @org.jspecify.annotations.Nullable Integer attempt,
      @org.jspecify.annotations.Nullable UUID delivery) {
    return new Hop(
        seq,
        step,
        "court-jimo",
        NOON.plusMillis(after),
        ms,
        "DELIVERED",
        null,
        null,
        attempt,
        delivery);
  }
}
