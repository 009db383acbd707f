package org.fengqiao.hub.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a platform was told about its messages. */
final class PlatformReceipts {

  private final Map<String, JsonNode> first = new ConcurrentHashMap<>();
  private final List<String> order = new CopyOnWriteArrayList<>();

  /** Keeps a receipt; a second one for the same message is only counted. */
  void take(byte[] document) {
    try {
      JsonNode receipt = JsonMapper.shared().readTree(document);
      String id = receipt.path("XXBH").asString();
      first.putIfAbsent(id, receipt);
      order.add(id);
    } catch (JacksonException unreadable) {
      throw new UnreadableDocument(unreadable);
    }
  }

  Optional<JsonNode> of(String messageId) {
    return Optional.ofNullable(first.get(messageId));
  }

  List<String> order() {
    return List.copyOf(order);
  }
}
