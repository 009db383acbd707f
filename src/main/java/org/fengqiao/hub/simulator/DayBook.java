package org.fengqiao.hub.simulator;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A partner's list of a day, made of its own two journals: what the hub took of what it sent, and
 * what it got. By it the partner's day is compared with the hub's, in whatever form its wire has.
 */
final class DayBook {

  private static final JsonMapper JSON = new JsonMapper();

  /** A message of the list. */
  record Line(String direction, String messageId) {}

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

  /** What stands in the list of a day. */
  List<Line> lines(LocalDate day) {
    return Stream.concat(
            sent.on(day).stream()
                .filter(it -> it.kind().startsWith("2"))
                .map(it -> new Line("SENT", it.messageId())),
            received.on(day).stream().map(it -> new Line("RECEIVED", it.messageId())))
        .toList();
  }

  /** A day as SOAP contracts write it. */
  static XMLGregorianCalendar date(LocalDate day) {
    return DatatypeFactory.newDefaultInstance().newXMLGregorianCalendar(day.toString());
  }

  /** Gives the list of a day to the hub over REST, and gets what differs. */
  HubRest.Answer give(HubRest hub, LocalDate day) throws IOException, InterruptedException {
    return hub.reconcile(day, json(day));
  }

  /** The list as REST and queues carry it. */
  byte[] json(LocalDate day) {
    ObjectNode list = JSON.createObjectNode().put("day", day.toString());
    ArrayNode items = list.putArray("items");
    lines(day)
        .forEach(
            it ->
                items
                    .addObject()
                    .put("direction", it.direction())
                    .put("messageId", it.messageId()));
    return JSON.writeValueAsBytes(list);
  }
}
