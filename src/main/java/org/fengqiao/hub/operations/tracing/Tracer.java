package org.fengqiao.hub.operations.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.hub.ledger.search.Hop;
import org.fengqiao.hub.ledger.search.Trails;

/**
 * Draws the trail of a message as spans: {@code receive} from its last byte to its receipt, {@code
 * casework} until its case had it, and each attempt of {@code deliver}. Partners and outcomes are
 * told, never a case or a person.
 */
final class Tracer implements AutoCloseable {

  private static final String RECEIVE = "receive";
  private static final String CASEWORK = "casework";
  private static final int REMEMBERED = 10_000;
  private static final AttributeKey<String> PARTNER = AttributeKey.stringKey("hub.partner");
  private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("hub.outcome");
  private static final AttributeKey<String> KIND = AttributeKey.stringKey("hub.message.kind");
  private static final AttributeKey<Long> ATTEMPT = AttributeKey.longKey("hub.attempt");

  private final MessageIds ids = new MessageIds();
  private final SdkTracerProvider provider;
  private final io.opentelemetry.api.trace.Tracer tracer;

  /** Messages whose beginning was drawn already; the oldest are forgotten. */
  private final Set<UUID> begun =
      Collections.newSetFromMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
              return size() > REMEMBERED;
            }
          });

  Tracer(TracingSettings settings) {
    provider =
        SdkTracerProvider.builder()
            .setIdGenerator(ids)
            .setResource(
                Resource.getDefault()
                    .merge(
                        Resource.create(
                            Attributes.of(AttributeKey.stringKey("service.name"), "fengqiao-hub"))))
            .addSpanProcessor(
                BatchSpanProcessor.builder(
                        OtlpHttpSpanExporter.builder()
                            .setEndpoint(settings.endpoint().toString())
                            .setTimeout(Duration.ofSeconds(5))
                            .build())
                    .setScheduleDelay(Duration.ofSeconds(1))
                    .build())
            .build();
    tracer = provider.get("org.fengqiao.hub");
  }

  void draw(Trails.Trail trail) {
    if (begun.add(trail.message())) {
      beginning(trail);
    }
    trail.hops().stream()
        .filter(hop -> hop.step().equals("attempt") && trail.delivery().equals(hop.deliveryId()))
        .reduce((first, last) -> last)
        .ifPresent(hop -> attempt(trail, hop));
  }

  private void beginning(Trails.Trail trail) {
    Instant received = trail.hops().get(0).startedAt();
    Instant recorded = received;
    for (Hop hop : trail.hops()) {
      if (hop.step().equals("translated")) {
        recorded = end(hop);
        Span receive =
            span(trail, RECEIVE, Context.root(), SpanKind.SERVER, received)
                .setAttribute(KIND, trail.kind())
                .setAttribute(OUTCOME, hop.outcome());
        senders(trail).ifPresent(receive::addLink);
        receive.end(recorded);
      } else if (hop.step().equals("applied")) {
        Instant applied = hop.startedAt();
        span(trail, CASEWORK, under(trail, RECEIVE), SpanKind.CONSUMER, min(recorded, applied))
            .setAttribute(OUTCOME, hop.outcome())
            .end(applied);
      }
    }
  }

  private void attempt(Trails.Trail trail, Hop hop) {
    long attempt = hop.attempt() == null ? 1 : hop.attempt();
    Span span =
        span(
            trail,
            "deliver " + trail.delivery() + " " + attempt,
            under(trail, CASEWORK),
            SpanKind.CLIENT,
            hop.startedAt());
    span.updateName("deliver")
        .setAttribute(PARTNER, String.valueOf(hop.partner()))
        .setAttribute(OUTCOME, hop.outcome())
        .setAttribute(ATTEMPT, attempt);
    if (!hop.outcome().equals("DELIVERED")) {
      span.setStatus(StatusCode.ERROR);
    }
    span.end(end(hop));
  }

  private Span span(Trails.Trail trail, String step, Context parent, SpanKind kind, Instant began) {
    ids.next(trail.message(), step);
    SpanBuilder builder =
        tracer.spanBuilder(step).setParent(parent).setSpanKind(kind).setStartTimestamp(began);
    return builder.startSpan();
  }

  /** The span of the sender's own trace under which it sent the message. */
  private static Optional<SpanContext> senders(Trails.Trail trail) {
    return Optional.ofNullable(trail.sent())
        .map(
            it ->
                SpanContext.createFromRemoteParent(
                    it.traceId(), it.parentId(), TraceFlags.getSampled(), TraceState.getDefault()));
  }

  private static Context under(Trails.Trail trail, String step) {
    return Context.root()
        .with(
            Span.wrap(
                SpanContext.createFromRemoteParent(
                    MessageIds.trace(trail.message()),
                    MessageIds.span(trail.message(), step),
                    TraceFlags.getSampled(),
                    TraceState.getDefault())));
  }

  private static Instant end(Hop hop) {
    Long ms = hop.ms();
    return ms == null ? hop.startedAt() : hop.startedAt().plusMillis(ms);
  }

  private static Instant min(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  @Override
  public void close() {
    provider.close();
  }
}
