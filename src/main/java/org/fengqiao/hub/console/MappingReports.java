package org.fengqiao.hub.console;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.canonical.MappingReport;
import org.fengqiao.hub.canonical.MappingReport.Line;
import org.fengqiao.hub.ledger.audit.PayloadViews;
import org.fengqiao.hub.ledger.search.Payloads;
import org.fengqiao.hub.ledger.search.Payloads.Payload;
import org.fengqiao.hub.ledger.search.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the mappings made of a message, field by field, persons hidden. */
@Component
class MappingReports {

  private final Access access;
  private final MessageSight sight;
  private final Payloads payloads;
  private final PayloadViews views;
  private final Rehearsal routes;

  MappingReports(
      Access access, MessageSight sight, Payloads payloads, PayloadViews views, Rehearsal routes) {
    this.access = access;
    this.sight = sight;
    this.payloads = payloads;
    this.views = views;
    this.routes = routes;
  }

  /** Whether a mapping lies between these two forms. */
  static boolean isBetween(Stage from, Stage to) {
    return (from == Stage.RAW && to == Stage.CANONICAL)
        || (from == Stage.CANONICAL && (to == Stage.TARGET || to == Stage.SENT));
  }

  /**
   * The report, by the mapping of today; nothing when there is nothing to report on.
   *
   * @param to {@code CANONICAL}: as it came in; {@code TARGET}: as it was written for a receiver
   * @param deliveryId for which receiver; absent: the first
   */
  Optional<MappingReport> of(UUID messageId, Stage to, @Nullable UUID deliveryId) {
    sight.see(Permission.PAYLOAD_VIEW, messageId);
    Optional<MappingReport> report =
        to == Stage.CANONICAL
            ? routes.explainIntake(messageId)
            : delivery(messageId, deliveryId).flatMap(routes::explainDelivery);
    views.masked(access.current().name(), messageId, to.id());
    return report.map(it -> hidden(it, messageId));
  }

  private Optional<UUID> delivery(UUID messageId, @Nullable UUID deliveryId) {
    return payloads.find(messageId, Stage.TARGET, deliveryId).map(Payload::deliveryId);
  }

  private MappingReport hidden(MappingReport report, UUID messageId) {
    Masking masking =
        Masking.of(
            payloads.find(messageId, Stage.CANONICAL, null).map(Payload::content).orElse(null));
    List<Line> lines =
        report.lines().stream()
            .map(
                line ->
                    new Line(
                        line.source(),
                        hide(masking, line.value()),
                        line.target(),
                        hide(masking, line.result()),
                        line.how(),
                        line.table()))
            .toList();
    return new MappingReport(report.from(), report.to(), lines, report.untried());
  }

  private static String hide(Masking masking, @Nullable String value) {
    return masking.hide(Objects.requireNonNullElse(value, ""));
  }
}
