package org.fengqiao.hub.simulator;

import org.jspecify.annotations.Nullable;

/** A simulated partner could not open or close its address. */
public final class PartnerNotStarted extends RuntimeException {

  PartnerNotStarted(String why, @Nullable Throwable cause) {
    super(why, cause);
  }
}
