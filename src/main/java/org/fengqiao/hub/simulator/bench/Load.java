package org.fengqiao.hub.simulator.bench;

/**
 * What was offered.
 *
 * @param connections connections, each with one call at a time
 * @param offeredPerSecond calls begun each second whatever the answers; 0: each connection calls
 *     again as soon as it is answered
 * @param seconds how long
 */
public record Load(int connections, int offeredPerSecond, double seconds) {

  /** Connections that share an offered rate: enough that none is waited for. */
  private static final int OPEN_LOOP_CONNECTIONS = 32;

  static Load closed(int connections, double seconds) {
    return new Load(connections, 0, seconds);
  }

  static Load open(int perSecond, double seconds) {
    return new Load(OPEN_LOOP_CONNECTIONS, perSecond, seconds);
  }

  /** As a table names it. */
  public String label() {
    return offeredPerSecond > 0 ? offeredPerSecond + "/s offered" : connections + " connections";
  }
}
