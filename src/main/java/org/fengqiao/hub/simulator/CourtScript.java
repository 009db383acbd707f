package org.fengqiao.hub.simulator;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a simulated court does with a request to confirm an agreement, by itself, and when.
 *
 * @param step from the request to its acceptance, and from there to the ruling or order; none = the
 *     court only takes requests and says nothing
 */
public record CourtScript(@Nullable Duration step) {

  /** Takes requests and never answers. */
  public static CourtScript silent() {
    return new CourtScript(null);
  }

  /** Accepts each request, then confirms the agreement or issues the payment order. */
  public static CourtScript confirming(Duration step) {
    return new CourtScript(step);
  }
}
