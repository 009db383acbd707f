package org.fengqiao.hub.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.hub.ledger.operations.Certificates;
import org.fengqiao.hub.ledger.operations.Traffic;
import org.fengqiao.hub.ledger.operations.Vitals;
import org.fengqiao.hub.ledger.operations.Wishes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Looks up what is judged: a few bounded questions to ledger, broker, Camel and disk. */
@Component
class Looking {

  private static final Logger LOG = LoggerFactory.getLogger(Looking.class);
  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration LATELY = Duration.ofMinutes(5);
  private static final int MOST_STUCK = 200;

  /**
   * The broker's queues.
   *
   * @param told whether the broker answered; what it said last stands otherwise
   */
  record Queues(List<QueueHealth> all, boolean told) {}

  private final Traffic traffic;
  private final Vitals vitals;
  private final Wishes wishes;
  private final Certificates certificates;
  private final RouteFacts routes;
  private final BrokerFacts broker;
  private final MeterRegistry meters;
  private final OperationsSettings settings;
  private final Clock clock;
  private final Path data;
  private List<QueueHealth> lastQueues = List.of();

  Looking(
      Traffic traffic,
      Vitals vitals,
      Wishes wishes,
      Certificates certificates,
      RouteFacts routes,
      BrokerFacts broker,
      MeterRegistry meters,
      OperationsSettings settings,
      Clock clock,
      @Value("${hub.data:data}") Path data) {
    this.traffic = traffic;
    this.vitals = vitals;
    this.wishes = wishes;
    this.certificates = certificates;
    this.routes = routes;
    this.broker = broker;
    this.meters = meters;
    this.settings = settings;
    this.clock = clock;
    this.data = data;
  }

  Queues queues() {
    try {
      lastQueues = broker.queues();
      return new Queues(lastQueues, true);
    } catch (Exception e) {
      LOG.warn("the broker does not tell how its queues are: {}", e.toString());
      return new Queues(lastQueues, false);
    }
  }

  Look look(List<QueueHealth> queues) {
    Instant now = clock.instant();
    LocalDate since = LocalDate.ofInstant(now, QINGDAO).minusDays(Usual.DAYS);
    return new Look(
        now,
        traffic.within(HOUR),
        traffic.within(LATELY),
        traffic.last(),
        traffic.days(since),
        vitals.backlogs(),
        vitals.clockDrift(),
        wishes.lines(),
        wishes.breakers(),
        wishes.windows(),
        certificates.inUse().stream().map(it -> CertificateHealth.of(it, now)).toList(),
        routes.routes(),
        queues,
        breakers());
  }

  private Map<String, Integer> breakers() {
    Map<String, Integer> states = new HashMap<>();
    for (Gauge breaker : meters.find("hub.breaker.state").gauges()) {
      states.put(Objects.requireNonNull(breaker.getId().getTag("line")), (int) breaker.value());
    }
    return states;
  }

  /** What waits for a partner that rests, or is known to be down, waits with reason. */
  List<Vitals.StuckItem> stuck(List<PartnerHealth> partners) {
    List<String> resting =
        partners.stream()
            .filter(it -> it.condition() != Condition.UP && it.condition() != Condition.DEGRADED)
            .map(PartnerHealth::id)
            .toList();
    return vitals.stuck(settings.stuckAfter(), resting, MOST_STUCK);
  }

  Vitals.OutboxLag outbox() {
    return vitals.outbox();
  }

  HubHealth.Disk disk() {
    try {
      FileStore store = Files.getFileStore(Files.exists(data) ? data : Path.of("."));
      return new HubHealth.Disk(store.getUsableSpace(), store.getTotalSpace());
    } catch (IOException e) {
      throw new UncheckedIOException("the disk under " + data + " cannot be asked", e);
    }
  }
}
