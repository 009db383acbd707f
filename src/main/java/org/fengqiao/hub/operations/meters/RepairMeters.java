package org.fengqiao.hub.operations.meters;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.fengqiao.hub.ledger.clocks.Threats;
import org.fengqiao.hub.ledger.operations.Repairs;
import org.fengqiao.hub.operations.HubHealth;
import org.springframework.stereotype.Component;

/** Failures that wait for repair, replays and the nearest legal deadline, twice a minute. */
@Component("repairMeters")
class RepairMeters {

  private static final Duration EVERY = Duration.ofSeconds(30);

  private final Repairs repairs;
  private final Threats threats;
  private final Clock clock;
  private Instant looked = Instant.EPOCH;
  private volatile long groups;
  private volatile double nearest = Double.NaN;
  private volatile Map<String, Long> ended = Map.of();

  RepairMeters(Repairs repairs, Threats threats, Clock clock, MeterRegistry registry) {
    this.repairs = repairs;
    this.threats = threats;
    this.clock = clock;
    Gauge.builder("hub.failure.groups.open", this, it -> it.groups)
        .description("Groups of failures nobody has called fixed or ignored")
        .register(registry);
    Gauge.builder("hub.deadline.min", this, it -> it.nearest)
        .description("Until the next legal deadline of all ends; negative when it is past")
        .baseUnit("seconds")
        .register(registry);
    for (String outcome : new String[] {"DONE", "FAILED", "SKIPPED"}) {
      FunctionCounter.builder("hub.replay.items", this, it -> it.ended.getOrDefault(outcome, 0L))
          .description("Items of replays that came to an end")
          .tag("outcome", outcome.toLowerCase(Locale.ROOT))
          .register(registry);
    }
  }

  /** Looks again when it is time; gives on what it was given. */
  public synchronized HubHealth show(HubHealth seen) {
    Instant now = clock.instant();
    if (!now.isBefore(looked.plus(EVERY))) {
      looked = now;
      groups = repairs.openGroups();
      nearest = threats.untilNext().map(it -> (double) it.toSeconds()).orElse(Double.NaN);
      ended = repairs.endedItems();
    }
    return seen;
  }
}
