package org.fengqiao.hub.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.HandOver;
import org.fengqiao.hub.canonical.Parcel;
import org.fengqiao.hub.canonical.PartnerUnavailable;
import org.fengqiao.hub.ledger.Attempts;
import org.fengqiao.hub.ledger.Cases;
import org.fengqiao.hub.ledger.Deliveries;
import org.fengqiao.hub.ledger.DeliveryEntry;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The one retry layer: when a delivery is tried again, and when it is too late to. */
@Component
class Schedule {

  private static final int BATCH = 200;

  private final Deliveries deliveries;
  private final Attempts attempts;
  private final Cases cases;
  private final Partners partners;
  private final Settlement settlement;
  private final Breakers breakers;
  private final BackOff backOff;
  private final Clock clock;
  private final Duration patience;
  private final Duration repairWithin;

  Schedule(
      Deliveries deliveries,
      Attempts attempts,
      Cases cases,
      Partners partners,
      Settlement settlement,
      Breakers breakers,
      BackOff backOff,
      Clock clock,
      @Value("${hub.reconcile-after:60s}") Duration patience,
      @Value("${hub.delivery.repair-within:72h}") Duration repairWithin) {
    this.repairWithin = repairWithin;
    this.deliveries = deliveries;
    this.attempts = attempts;
    this.cases = cases;
    this.partners = partners;
    this.settlement = settlement;
    this.breakers = breakers;
    this.backOff = backOff;
    this.clock = clock;
    this.patience = patience;
  }

  List<HandOver> postpone(UUID deliveryId, Exception cause, @Nullable Parcel parcel) {
    DeliveryEntry delivery = deliveries.find(deliveryId).orElseThrow();
    Partner partner = partners.byId(delivery.partner());
    breakers.failed(partner.line(delivery.kind()), cause);
    Partner.Retry rule = partner.retry();
    Instant now = clock.instant();
    if (delivery.createdAt().plus(rule.giveUpAfter()).isBefore(now)) {
      return settlement.fail(
          deliveryId,
          cause,
          cause instanceof PartnerUnavailable ? Settlement.Blame.PARTNER : Settlement.Blame.HUB,
          parcel);
    }
    Duration wait = backOff.after(rule, delivery.attempts());
    attempts.postpone(
        deliveryId,
        now.plus(atLeast(wait, cause, rule)),
        words(cause),
        settlement.trace(delivery, parcel));
    return List.of();
  }

  /**
   * What a channel says of an outage; of any other fault its place, for its text may quote content.
   */
  private static String words(Exception cause) {
    return cause instanceof PartnerUnavailable
        ? String.valueOf(cause.getMessage())
        : cause.getClass().getSimpleName()
            + Arrays.stream(cause.getStackTrace()).findFirst().map(it -> " at " + it).orElse("");
  }

  /** As long as the partner asked for, but no longer than its file's longest wait. */
  static Duration atLeast(Duration wait, Exception cause, Partner.Retry rule) {
    return cause instanceof PartnerUnavailable outage
        ? outage
            .retryAfter()
            .map(asked -> asked.compareTo(rule.max()) > 0 ? rule.max() : asked)
            .filter(asked -> asked.compareTo(wait) > 0)
            .orElse(wait)
        : wait;
  }

  List<HandOver> releaseDue() {
    return attempts.releaseDue(BATCH).stream().map(settlement::handOver).toList();
  }

  /** Promise 5: the ledger is the truth; what the broker lost is signalled again. */
  List<HandOver> reconcile() {
    List<HandOver> work = new ArrayList<>();
    cases
        .overlooked(patience)
        .forEach(id -> work.add(new HandOver("casework", id.toString(), id.toString())));
    attempts.overlooked(patience).stream().map(settlement::handOver).forEach(work::add);
    partners.all().forEach(partner -> work.addAll(giveUpUncollected(partner)));
    work.addAll(giveUpUnrepaired());
    return work;
  }

  /** What nobody repaired in time ends: its sender must not wait for us for ever. */
  private List<HandOver> giveUpUnrepaired() {
    List<HandOver> work = new ArrayList<>();
    for (DeliveryEntry stuck : attempts.stuckSince(clock.instant().minus(repairWithin))) {
      NotRepaired cause = new NotRepaired(stuck.partner(), repairWithin);
      work.addAll(settlement.fail(stuck.deliveryId(), cause, Settlement.Blame.HUB, null));
    }
    return work;
  }

  /** What a partner never fetches ends as what it never takes does: its sender is told. */
  private List<HandOver> giveUpUncollected(Partner partner) {
    if (!partner.outbound().channel().equals("rest-pull")) {
      return List.of();
    }
    Instant before = clock.instant().minus(partner.retry().giveUpAfter());
    PartnerUnavailable cause = new PartnerUnavailable(partner.id() + " did not fetch it", null);
    List<HandOver> work = new ArrayList<>();
    for (DeliveryEntry waiting : attempts.uncollected(partner.id(), before)) {
      work.addAll(settlement.fail(waiting.deliveryId(), cause, Settlement.Blame.PARTNER, null));
    }
    return work;
  }
}
