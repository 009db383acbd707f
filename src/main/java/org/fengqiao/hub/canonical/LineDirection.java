package org.fengqiao.hub.canonical;

/** Which way a line carries messages, as the hub sees it. */
public enum LineDirection {
  /** From the partner to the hub. */
  IN,
  /** From the hub to the partner. */
  OUT
}
