package org.fengqiao.hub.operations;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.hub.canonical.LineDirection;
import org.fengqiao.hub.canonical.LineOutcome;
import org.fengqiao.hub.ledger.operations.Traffic;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Writes what the counters of this hub gained since the last time into the ledger, where the counts
 * of all hubs come together.
 */
@Component("trafficBook")
class TrafficBook implements DisposableBean {

  private static final Duration TIDY = Duration.ofHours(1);

  private final MeterRegistry registry;
  private final Traffic traffic;
  private final Clock clock;
  private final Map<Counter, Double> written = new HashMap<>();
  private Instant tidied = Instant.EPOCH;

  TrafficBook(MeterRegistry registry, Traffic traffic, Clock clock) {
    this.registry = registry;
    this.traffic = traffic;
    this.clock = clock;
  }

  /** Adds what was gained; what could not be written is written the next time. */
  public synchronized void write() {
    Map<Counter, Double> now = new HashMap<>();
    List<Traffic.Count> gained = new ArrayList<>();
    for (Counter counter : registry.find("hub.messages").counters()) {
      double count = counter.count();
      long more = Math.round(count - written.getOrDefault(counter, 0.0));
      if (more > 0) {
        gained.add(gain(counter, more));
        now.put(counter, count);
      }
    }
    traffic.add(gained);
    written.putAll(now);
    if (clock.instant().isAfter(tidied.plus(TIDY))) {
      tidied = clock.instant();
      traffic.forgetOld();
    }
  }

  private static Traffic.Count gain(Counter counter, long more) {
    return new Traffic.Count(
        tag(counter, "partner"),
        tag(counter, "line"),
        LineDirection.valueOf(tag(counter, "flow").toUpperCase(Locale.ROOT)),
        LineOutcome.valueOf(tag(counter, "outcome").toUpperCase(Locale.ROOT)),
        more);
  }

  private static String tag(Counter counter, String name) {
    return Objects.requireNonNull(counter.getId().getTag(name));
  }

  @Override
  public void destroy() {
    write();
  }
}
