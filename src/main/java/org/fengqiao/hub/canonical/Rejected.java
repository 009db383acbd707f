package org.fengqiao.hub.canonical;

/** Thrown where a message turns out to be one the sender must change. Carries no stack trace. */
public final class Rejected extends RuntimeException {

  private final transient Rejection rejection;

  /** A message that ends with this rejection. */
  public Rejected(Rejection rejection) {
    super(rejection.first().code().name() + " at " + rejection.first().path(), null, false, false);
    this.rejection = rejection;
  }

  /** A message that ends with this single fault. */
  public Rejected(Fault fault) {
    this(Rejection.of(fault));
  }

  /** What the sender is told. */
  public Rejection rejection() {
    return rejection;
  }
}
