package org.fengqiao.hub.simulator.history;

import org.jspecify.annotations.Nullable;

/** The hub did not take what a partner of the past years sent. */
public final class PastRefused extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  PastRefused(String what, @Nullable Throwable cause) {
    super(what, cause);
  }
}
