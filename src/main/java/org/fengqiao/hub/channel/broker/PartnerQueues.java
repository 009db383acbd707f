package org.fengqiao.hub.channel.broker;

/** Names of the two queues a partner may have on the broker. */
public final class PartnerQueues {

  private PartnerQueues() {}

  /** From the hub to the partner, who consumes it. */
  public static String toPartner(String id) {
    return "partner." + id + ".in";
  }

  /** From the partner, who sends to it, to the hub. */
  public static String fromPartner(String id) {
    return "partner." + id + ".out";
  }
}
