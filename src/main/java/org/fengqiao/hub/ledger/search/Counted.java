package org.fengqiao.hub.ledger.search;

/**
 * How many messages a search finds.
 *
 * @param messages so many were counted
 * @param more whether counting ended before all were looked at: there are at least so many
 */
public record Counted(long messages, boolean more) {

  /** Of what is found, no more are looked at. */
  public static final int MOST = 100_000;
}
