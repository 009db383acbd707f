package org.fengqiao.hub.ledger;

/** Where a delivery stands. */
public enum DeliveryState {
  /** An earlier message of the same case has not reached the partner yet. */
  WAITING,
  /** Handed to the partner's queue. */
  READY,
  /** An attempt failed; the next one is scheduled. */
  RETRY,
  /** Lies in the partner's inbox until the partner fetches it. */
  AVAILABLE,
  /** A fault of ours stopped it; it waits for repair, and what follows in its case behind it. */
  STUCK,
  /** The partner confirmed it. */
  DELIVERED,
  /** Will not be delivered; the sender was told. */
  FAILED
}
