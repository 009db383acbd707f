package org.fengqiao.hub.delivery;

import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.HandOver;
import org.fengqiao.hub.canonical.Handed;
import org.fengqiao.hub.canonical.MappingReport;
import org.fengqiao.hub.canonical.Parcel;
import org.fengqiao.hub.canonical.Revision;
import org.fengqiao.hub.canonical.Taken;
import org.fengqiao.hub.canonical.Trial;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The steps of the route {@code deliver}: prepare a parcel, and after the channel tried to hand it
 * over, confirm, postpone or end the delivery. Each step may be repeated without a second effect.
 */
@Component("delivery")
class Delivery {

  private final Preparation preparation;
  private final Settlement settlement;
  private final Schedule schedule;
  private final Explanations explanations;

  Delivery(
      Preparation preparation,
      Settlement settlement,
      Schedule schedule,
      Explanations explanations) {
    this.explanations = explanations;
    this.preparation = preparation;
    this.settlement = settlement;
    this.schedule = schedule;
  }

  /** The parcel for the partner, or nothing when there is nothing to send now. */
  public @Nullable Parcel prepare(String deliveryId) {
    return preparation.prepare(UUID.fromString(deliveryId));
  }

  /** The partner took it, and is there. */
  public Taken taken(Handed handed, @Nullable Parcel parcel) {
    return settlement.taken(handed, parcel);
  }

  /** Prove what partners took, move the cases on, release what waited behind. */
  public List<HandOver> confirm(List<Taken> all) {
    return settlement.confirm(all);
  }

  /** The partner could not take it now: schedule the next attempt, or end when it is too late. */
  public List<HandOver> postpone(String deliveryId, Exception cause, @Nullable Parcel parcel) {
    return schedule.postpone(UUID.fromString(deliveryId), cause, parcel);
  }

  /** The partner will never take it: tell the sender. */
  public List<HandOver> refused(String deliveryId, Exception cause, @Nullable Parcel parcel) {
    return settlement.fail(UUID.fromString(deliveryId), cause, Settlement.Blame.PARTNER, parcel);
  }

  /** We cannot make it ready: it waits for repair, and what follows in its case behind it. */
  public void broken(String deliveryId, Exception cause) {
    settlement.stick(UUID.fromString(deliveryId), cause);
  }

  /** Whether a delivery could be made ready now: a trial that writes nothing. */
  public Trial rehearse(String deliveryId) {
    return preparation.rehearse(UUID.fromString(deliveryId));
  }

  /** What the mapping of today makes of a delivery, field by field; nothing is written. */
  public @Nullable MappingReport explain(String deliveryId) {
    return explanations.explain(UUID.fromString(deliveryId));
  }

  /** Whether a corrected message could be delivered; nothing is written. */
  public Revision.Findings check(Revision revision) {
    return explanations.check(revision);
  }

  /** Puts deliveries whose time has come back on their queues. */
  public List<HandOver> releaseDue() {
    return schedule.releaseDue();
  }

  /** Signals again what lies in the ledger but seems forgotten by the broker. */
  public List<HandOver> reconcile() {
    return schedule.reconcile();
  }
}
