package org.fengqiao.hub.operations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fengqiao.hub.ledger.operations.Vitals;

/**
 * How everything stands at one moment; pages, programs, alerts and metrics all read this.
 *
 * @param at when it was looked up
 * @param condition the worst of what concerns the hub itself; a partner's trouble is the partner's
 * @param partners every partner, in the order of their ids
 * @param queues the broker's queues
 * @param routes Camel's routes on this hub
 * @param certificates in use, the first to end first
 * @param stuck what ought to have moved and has not, oldest first, at most 200
 * @param outbox how far the outbox is behind
 * @param disk space where the hub keeps its data
 * @param findings everything that is not as it should be, the worst first
 */
public record HubHealth(
    Instant at,
    Condition condition,
    List<PartnerHealth> partners,
    List<QueueHealth> queues,
    List<RouteHealth> routes,
    List<CertificateHealth> certificates,
    List<Vitals.StuckItem> stuck,
    Vitals.OutboxLag outbox,
    Disk disk,
    List<Finding> findings) {

  /** Space on the disk, in bytes. */
  public record Disk(long free, long total) {}

  /** One partner. */
  public Optional<PartnerHealth> partner(String id) {
    return partners.stream().filter(partner -> partner.id().equals(id)).findFirst();
  }

  /** Every line of every partner. */
  public List<LineHealth> lines() {
    return partners.stream().flatMap(partner -> partner.lines().stream()).toList();
  }
}
