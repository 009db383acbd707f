package org.fengqiao.hub.simulator;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a partner notes of each day: what it sent and what it got, to compare with the hub's. */
final class DayBook {

  private static final JsonMapper JSON = new JsonMapper();

  private final Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
  private final List<Line> lines = new ArrayList<>();

  private record Line(LocalDate day, String direction, String messageId, String digest) {}

  /** Notes a document it sent; one sent again under its id is one. */
  synchronized void sent(String messageId, byte[] document) {
    Line line = new Line(LocalDate.now(clock), "SENT", messageId, Digests.sha256(document));
    if (!lines.contains(line)) {
      lines.add(line);
    }
  }

  /** Notes a document it got. */
  synchronized void received(String messageId) {
    lines.add(new Line(LocalDate.now(clock), "RECEIVED", messageId, ""));
  }

  /** Gives its list of a day to the hub, and gets what differs. */
  HubRest.Answer give(HubRest hub, LocalDate day) throws IOException, InterruptedException {
    return hub.reconcile(day, list(day));
  }

  private synchronized byte[] list(LocalDate day) {
    ObjectNode list = JSON.createObjectNode();
    ArrayNode items = list.putArray("items");
    for (Line line : lines) {
      if (line.day().equals(day)) {
        ObjectNode item = items.addObject();
        item.put("direction", line.direction()).put("messageId", line.messageId());
        if (!line.digest().isEmpty()) {
          item.put("digest", line.digest());
        }
      }
    }
    return JSON.writeValueAsBytes(list);
  }
}
