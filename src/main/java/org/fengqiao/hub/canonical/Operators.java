package org.fengqiao.hub.canonical;

/**
 * The people who run the hub, as the sender of what they decide. No partner: no certificate leads
 * to this name, and nothing is ever delivered to it.
 */
public final class Operators {

  /** The sender of every decision by a person; who it was stands in the decision. */
  public static final String ID = "operators";

  private Operators() {}
}
