package org.fengqiao.hub.simulator;

import java.io.IOException;
import java.time.LocalDate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A partner's list of a day, made of its own two journals: what the hub took of what it sent, and
 * what it got. By it the partner's day is compared with the hub's.
 */
final class DayBook {

  private static final JsonMapper JSON = new JsonMapper();

  private final Journal sent;
  private final Journal received;

  /**
   * A list made of these.
   *
   * @param sent its own messages to which the hub gave an answer, the HTTP status as their kind
   * @param received what the hub brought
   */
  DayBook(Journal sent, Journal received) {
    this.sent = sent;
    this.received = received;
  }

  /** Gives the list of a day to the hub, and gets what differs. */
  HubRest.Answer give(HubRest hub, LocalDate day) throws IOException, InterruptedException {
    return hub.reconcile(day, list(day));
  }

  private byte[] list(LocalDate day) {
    ObjectNode list = JSON.createObjectNode();
    ArrayNode items = list.putArray("items");
    sent.on(day).stream()
        .filter(it -> it.kind().startsWith("2"))
        .forEach(it -> item(items, "SENT", it));
    received.on(day).forEach(it -> item(items, "RECEIVED", it));
    return JSON.writeValueAsBytes(list);
  }

  private static void item(ArrayNode items, String direction, Arrival arrival) {
    items.addObject().put("direction", direction).put("messageId", arrival.messageId());
  }
}
