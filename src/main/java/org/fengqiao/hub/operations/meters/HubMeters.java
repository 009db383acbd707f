package org.fengqiao.hub.operations.meters;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.fengqiao.hub.ledger.operations.Alert;
import org.fengqiao.hub.ledger.operations.AlertRule.Severity;
import org.fengqiao.hub.ledger.operations.Alerts;
import org.fengqiao.hub.operations.CertificateHealth;
import org.fengqiao.hub.operations.HubHealth;
import org.fengqiao.hub.operations.PartnerHealth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Partners, outbox, certificates, alerts and disk as the board saw them last. */
@Component("hubMeters")
class HubMeters {

  private static final double MILLIS = 1000.0;

  private final MeterRegistry registry;
  private final Alerts alerts;
  private final MultiGauge condition;
  private final MultiGauge waiting;
  private final MultiGauge age;
  private final MultiGauge drift;
  private final MultiGauge certificates;
  private final MultiGauge open;
  private volatile @Nullable HubHealth health;

  HubMeters(MeterRegistry registry, Alerts alerts) {
    this.registry = registry;
    this.alerts = alerts;

    condition =
        gauge("hub.partner.condition", "0 up, 1 maintenance, 2 held, 3 degraded, 4 down", "");
    waiting = gauge("hub.waiting.deliveries", "Deliveries that are not settled", "");
    age = gauge("hub.waiting.oldest.age", "Since when the oldest of them waits", "seconds");
    drift = gauge("hub.clock.drift", "A partner's clock, negative when it is ahead", "seconds");
    certificates = gauge("hub.cert.expiry", "Until a certificate ends", "seconds");
    open = gauge("hub.alerts.open", "Alerts that hold", "");
    single(
        "hub.outbox.rows", "Committed work that is not on the broker", "", h -> h.outbox().rows());
    single(
        "hub.outbox.lag",
        "Age of the oldest of it",
        "seconds",
        h -> h.outbox().oldest().toMillis() / MILLIS);
    single("hub.stuck.messages", "What ought to have moved and has not", "", h -> h.stuck().size());
    single("hub.disk.free", "Free space on the data disk", "bytes", h -> h.disk().free());
    single("hub.disk.total", "Size of the data disk", "bytes", h -> h.disk().total());
  }

  private MultiGauge gauge(String name, String description, String unit) {
    MultiGauge.Builder builder = MultiGauge.builder(name).description(description);
    return (unit.isEmpty() ? builder : builder.baseUnit(unit)).register(registry);
  }

  private void single(
      String name, String description, String unit, ToDoubleFunction<HubHealth> value) {
    Gauge.Builder<HubMeters> builder =
        Gauge.builder(name, this, meters -> meters.value(value)).description(description);
    (unit.isEmpty() ? builder : builder.baseUnit(unit)).register(registry);
  }

  private double value(ToDoubleFunction<HubHealth> of) {
    HubHealth seen = health;
    return seen == null ? Double.NaN : of.applyAsDouble(seen);
  }

  /** Takes over what the board saw; gives it on. */
  public HubHealth show(HubHealth seen) {
    health = seen;
    Instant now = seen.at();
    show(condition, seen.partners(), partner -> partner.condition().ordinal());
    show(waiting, seen.partners(), PartnerHealth::waiting);
    show(age, seen.partners(), partner -> since(partner.oldestWaiting(), now));
    show(drift, seen.partners(), HubMeters::drift);
    certificates.register(seen.certificates().stream().map(it -> row(it, now)).toList(), true);
    open.register(severities(), true);
    return seen;
  }

  /** Nobody who sent nothing lately has a clock we know. */
  private static double drift(PartnerHealth partner) {
    Double seconds = partner.clockDriftSeconds();
    return seconds == null ? Double.NaN : seconds;
  }

  private static double since(@Nullable Instant then, Instant now) {
    return then == null ? 0 : Math.max(0, Duration.between(then, now).toMillis() / MILLIS);
  }

  private static void show(
      MultiGauge gauge, List<PartnerHealth> partners, ToDoubleFunction<PartnerHealth> value) {
    List<Row<?>> rows = new ArrayList<>();
    for (PartnerHealth partner : partners) {
      rows.add(Row.of(Tags.of("partner", partner.id()), value.applyAsDouble(partner)));
    }
    gauge.register(rows, true);
  }

  private static Row<?> row(CertificateHealth it, Instant now) {
    return Row.of(
        Tags.of(
            "role",
            it.certificate().role().name().toLowerCase(Locale.ROOT),
            "holder",
            it.certificate().holder()),
        Duration.between(now, it.certificate().notAfter()).toSeconds());
  }

  private List<Row<?>> severities() {
    Map<Severity, Long> counts =
        alerts.open().stream()
            .collect(Collectors.groupingBy(Alert::severity, Collectors.counting()));
    List<Row<?>> rows = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      Tags tags = Tags.of("severity", severity.name().toLowerCase(Locale.ROOT));
      rows.add(Row.of(tags, counts.getOrDefault(severity, 0L)));
    }
    return rows;
  }
}
