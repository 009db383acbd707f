package org.fengqiao.hub.ledger.search;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place in a list that is ordered by time and id, newest first: after this message. */
record Place(Instant at, UUID messageId) {

  /** Everything is after it. */
  static final Place BEGIN = new Place(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

  /** Everything that came before a time is after it. */
  static Place before(Instant time) {
    return new Place(time, new UUID(0, 0));
  }

  static Place read(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return BEGIN;
    }
    int split = text.indexOf('_');
    try {
      return new Place(
          Instant.parse(text.substring(0, Math.max(split, 0))),
          UUID.fromString(text.substring(split + 1)));
    } catch (DateTimeParseException | IllegalArgumentException e) {
      throw new PlaceUnknown(text);
    }
  }

  @Override
  public String toString() {
    return at + "_" + messageId;
  }
}
