package org.fengqiao.hub.simulator.bench;

import org.jspecify.annotations.Nullable;

/** The measurement cannot be made; the message says why and what to do. */
public final class BenchFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BenchFailed(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
