package org.fengqiao.hub.operations;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message in a queue, without its body.
 *
 * @param id the broker's id of it
 * @param sentAt when it was put in, by the clock of who did
 * @param group what keeps its order: mostly a case
 * @param size length of its body
 * @param deliveries how often somebody began to work on it
 * @param meantFor of one that was set aside: the queue it was sent to
 * @param expiredAt of one that expired: when
 * @param references of a signal: the ids in the ledger that it names
 * @param headers those the hub knows; of others, which a partner set, their names alone
 */
public record QueuedMessage(
    String id,
    Instant sentAt,
    @Nullable String group,
    long size,
    int deliveries,
    @Nullable String meantFor,
    @Nullable Instant expiredAt,
    List<String> references,
    Map<String, String> headers) {

  /** Keeps its own copies. */
  public QueuedMessage {
    references = List.copyOf(references);
    headers = Map.copyOf(headers);
  }
}
