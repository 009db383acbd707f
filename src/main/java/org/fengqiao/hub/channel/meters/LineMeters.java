package org.fengqiao.hub.channel.meters;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fengqiao.hub.canonical.LineDirection;
import org.fengqiao.hub.canonical.LineOutcome;
import org.springframework.stereotype.Component;

/**
 * The hub's own meters: {@code hub.messages} by partner, line and outcome, and {@code hub.hop} by
 * step. Two look-ups and an addition for each message; no case number is ever a label.
 */
@Component
class LineMeters {

  private static final Duration[] BUCKETS = {
    Duration.ofMillis(10),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(2),
    Duration.ofSeconds(10),
    Duration.ofSeconds(30)
  };

  private final MeterRegistry registry;
  private final Map<String, Map<LineOutcome, Counter>> in = new ConcurrentHashMap<>();
  private final Map<String, Map<LineOutcome, Counter>> out = new ConcurrentHashMap<>();
  private final Timer intake;
  private final Timer delivery;

  LineMeters(MeterRegistry registry) {
    this.registry = registry;
    this.intake = hop("intake", "From the whole message to its receipt");
    this.delivery =
        hop("delivery", "From the queue until the partner has it, tries that succeeded");
  }

  private Timer hop(String name, String description) {
    return Timer.builder("hub.hop")
        .description(description)
        .tag("hop", name)
        .serviceLevelObjectives(BUCKETS)
        .register(registry);
  }

  void count(String line, LineDirection direction, LineOutcome outcome) {
    (direction == LineDirection.IN ? in : out)
        .computeIfAbsent(line, key -> new ConcurrentHashMap<>())
        .computeIfAbsent(outcome, key -> counter(line, direction, key))
        .increment();
  }

  private Counter counter(String line, LineDirection direction, LineOutcome outcome) {
    return Counter.builder("hub.messages")
        .description("Messages and attempts by what became of them")
        .tags("flow", direction.name().toLowerCase(Locale.ROOT))
        .tags("partner", line.replaceFirst("\\..*", ""), "line", line)
        .tags("outcome", outcome.name().toLowerCase(Locale.ROOT))
        .register(registry);
  }

  void taken(Duration time) {
    intake.record(time);
  }

  void delivered(Duration time) {
    delivery.record(time);
  }
}
