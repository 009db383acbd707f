package org.fengqiao.hub.canonical;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The hub is there too, and says what it has.
 *
 * @param at the hub's time
 * @param last how it stands with the message the partner says it sent last; nothing when it named
 *     none
 */
public record HeartbeatAnswer(Instant at, @Nullable Holding last) {

  /** Whether the hub holds a message. */
  public enum Holding {
    /** It was taken, or refused with a reason. */
    HELD,
    /** It never came: to be sent again under its id. */
    NOT_HELD,
    /** What came under this id is another document. */
    OTHER_CONTENT
  }
}
