package org.fengqiao.hub.delivery;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.HandOver;
import org.fengqiao.hub.canonical.Handed;
import org.fengqiao.hub.canonical.InboxAck;
import org.fengqiao.hub.canonical.InboxItem;
import org.fengqiao.hub.canonical.InboxPage;
import org.fengqiao.hub.canonical.InboxQuery;
import org.fengqiao.hub.canonical.InboxRefusal;
import org.fengqiao.hub.canonical.Parcel;
import org.fengqiao.hub.canonical.PartnerRefused;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.Taken;
import org.fengqiao.hub.ledger.Consignment;
import org.fengqiao.hub.ledger.Consignments;
import org.fengqiao.hub.ledger.Deliveries;
import org.fengqiao.hub.ledger.DeliveryEntry;
import org.fengqiao.hub.ledger.DeliveryState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps of the routes {@code inbox} and {@code inbox-ack}, for partners that fetch. */
@Component("inbox")
class Inbox {

  private static final int MOST = 100;

  private final Deliveries deliveries;
  private final Consignments consignments;
  private final Preparation preparation;
  private final Settlement settlement;

  Inbox(
      Deliveries deliveries,
      Consignments consignments,
      Preparation preparation,
      Settlement settlement) {
    this.deliveries = deliveries;
    this.consignments = consignments;
    this.preparation = preparation;
    this.settlement = settlement;
  }

  /** What waits for the partner, oldest first, each ready to read. */
  public InboxPage page(InboxQuery query) {
    int limit = Math.max(1, Math.min(query.limit(), MOST));
    List<DeliveryEntry> waiting = deliveries.inbox(query.partner(), query.after(), limit + 1);
    List<Parcel> parcels =
        waiting.stream()
            .limit(limit)
            .map(DeliveryEntry::deliveryId)
            .flatMap(id -> parcel(id).stream())
            .toList();
    return new InboxPage(parcels, waiting.size() > limit);
  }

  /** Nothing when it was acknowledged since the page was looked up. */
  private Optional<Parcel> parcel(UUID deliveryId) {
    return consignments.find(deliveryId, DeliveryState.AVAILABLE).map(preparation::parcel);
  }

  /**
   * What one delivery carries, for a channel that puts several into a file. Delivered ones are
   * shown as well: the partner may ask for a file again. When it cannot be made ready it is ended.
   */
  public InboxPage item(InboxItem wanted) {
    Optional<Consignment> found =
        consignments
            .find(wanted.deliveryId(), DeliveryState.AVAILABLE)
            .or(() -> consignments.find(wanted.deliveryId(), DeliveryState.DELIVERED))
            .filter(it -> it.partner().equals(wanted.partner()));
    return new InboxPage(found.map(preparation::parcel).stream().toList(), false);
  }

  /** The page of a delivery that was ended. */
  public InboxPage nothing() {
    return new InboxPage(List.of(), false);
  }

  /** The partner will never take it, or cannot be written to in its characters. */
  public List<HandOver> refused(InboxRefusal refusal) {
    return deliveries
        .find(refusal.deliveryId())
        .filter(found -> found.partner().equals(refusal.partner()))
        .map(
            found ->
                settlement.fail(
                    found.deliveryId(),
                    refused(refusal.fault(), refusal.reason()),
                    Settlement.Blame.PARTNER,
                    null))
        .orElse(List.of());
  }

  private static PartnerRefused refused(@Nullable Fault fault, String reason) {
    return fault == null ? new PartnerRefused(reason) : new PartnerRefused(fault);
  }

  /** The partner holds it. A repeat has no effect; somebody else's delivery is unknown. */
  public List<HandOver> acknowledge(InboxAck ack) {
    boolean own =
        deliveries
            .find(ack.deliveryId())
            .filter(found -> found.partner().equals(ack.partner()))
            .isPresent();
    if (!own) {
      throw new Rejected(Fault.at("/", RejectionCode.CASE_UNKNOWN));
    }
    return settlement.confirm(List.of(new Taken(new Handed(ack.deliveryId(), "PULLED", ""), null)));
  }
}
