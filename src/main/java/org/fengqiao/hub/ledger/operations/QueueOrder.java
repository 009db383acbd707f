package org.fengqiao.hub.ledger.operations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A purge of a queue, as one person asks for it and another approves it.
 *
 * @param queue the broker's name of it
 * @param upTo of a queue of signals: what was put in up to this moment
 * @param messageIds of a queue of documents: exactly these
 * @param expected how many there were when it was asked for
 * @param removed how many were removed, once it is done
 */
public record QueueOrder(
    UUID id,
    String queue,
    State state,
    Instant upTo,
    List<String> messageIds,
    long expected,
    @Nullable Long removed,
    String askedBy,
    String reason,
    @Nullable String approvedBy,
    Instant createdAt) {

  /** Where it stands. */
  public enum State {
    /** Waits for another person. */
    ASKED,
    /** Approved, and under way; whoever finds it so after a crash carries it on. */
    APPROVED,
    /** What it named is no longer in the queue. */
    DONE,
    /** Given up before anything was removed. */
    WITHDRAWN
  }

  /** Keeps its own copy. */
  public QueueOrder {
    messageIds = List.copyOf(messageIds);
  }
}
