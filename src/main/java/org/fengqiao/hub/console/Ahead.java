package org.fengqiao.hub.console;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.hub.ledger.DeliveryEntry;
import org.fengqiao.hub.ledger.DeliveryState;

/**
 * What a delivery waits behind: order is kept within a case and a partner, so that one that lies
 * there holds all that follow.
 *
 * @param deliveryId the delivery that waits
 * @param messageId the message it waits behind
 * @param kind what that message is
 * @param partner to whom both go
 * @param state where the one ahead stands
 */
record Ahead(UUID deliveryId, UUID messageId, String kind, String partner, DeliveryState state) {

  /** What this one waits behind, among the deliveries of its case. */
  static Optional<Ahead> of(DeliveryEntry waiting, List<DeliveryEntry> ofCase) {
    if (waiting.state() != DeliveryState.WAITING) {
      return Optional.empty();
    }
    return ofCase.stream()
        .filter(it -> it.partner().equals(waiting.partner()) && isOpen(it.state()))
        .filter(it -> it.state() != DeliveryState.WAITING || it.seq() < waiting.seq())
        .min(
            Comparator.<DeliveryEntry, Boolean>comparing(it -> it.state() == DeliveryState.WAITING)
                .thenComparing(DeliveryEntry::seq))
        .map(
            it ->
                new Ahead(
                    waiting.deliveryId(),
                    it.messageId(),
                    it.kind().id(),
                    it.partner(),
                    it.state()));
  }

  private static boolean isOpen(DeliveryState state) {
    return state != DeliveryState.DELIVERED && state != DeliveryState.FAILED;
  }
}
