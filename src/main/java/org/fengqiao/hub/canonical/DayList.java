package org.fengqiao.hub.canonical;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What went between a partner and the hub on a day in Qingdao, as one of them has it.
 *
 * @param partner the partner
 * @param day the day
 * @param covers which directions the list is complete for
 * @param items the messages
 */
public record DayList(String partner, LocalDate day, Set<Direction> covers, List<Item> items) {

  /** As the partner sees it. */
  public enum Direction {
    /** The partner sent it to the hub. */
    SENT,
    /** The partner got it from the hub. */
    RECEIVED
  }

  /**
   * A message.
   *
   * @param messageId the sender's id, or the hub's
   * @param state SENT: {@code ACCEPTED} or {@code REJECTED}; RECEIVED: {@code RECEIVED}
   * @param digest SHA-256 of the document as it was sent, lower-case hexadecimal
   */
  public record Item(
      Direction direction, String messageId, @Nullable String state, @Nullable String digest) {}
}
