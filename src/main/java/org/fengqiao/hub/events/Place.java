package org.fengqiao.hub.events;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.fengqiao.hub.ledger.events.LedgerEvent;

/**
 * A place among the events, as the id of each says it: when it happened, and its key. A moment
 * alone is a place, too.
 */
record Place(Instant at, String key) {

  private static final char BETWEEN = '_';

  static String of(LedgerEvent event) {
    return new Place(event.at(), event.key()).toString();
  }

  /** As it goes over the line. */
  @Override
  public String toString() {
    return key.isEmpty() ? at.toString() : at.toString() + BETWEEN + key;
  }

  /** The place that an id or a moment with its offset names. */
  static Optional<Place> read(String text) {
    int end = text.indexOf(BETWEEN);
    try {
      Instant at = OffsetDateTime.parse(end < 0 ? text : text.substring(0, end)).toInstant();
      return Optional.of(new Place(at, end < 0 ? "" : text.substring(end + 1)));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
