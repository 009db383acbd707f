package org.fengqiao.hub.simulator;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a platform was told about its messages. */
final class PlatformReceipts {

  private static final String REFUSED = "03";

  private final Journal journal;
  private final List<String> order = new CopyOnWriteArrayList<>();

  PlatformReceipts(Journal journal) {
    this.journal = journal;
  }

  /** Keeps a receipt; a second one for the same message is only counted. */
  void take(byte[] document) {
    try {
      JsonNode receipt = JsonMapper.shared().readTree(document);
      String id = receipt.path("XXBH").asString();
      String status = receipt.path("HZZTDM").asString().equals(REFUSED) ? "422" : "200";
      journal.take(new Arrival(id, id, status, "", Digests.sha256(document)), document);
      order.add(id);
    } catch (JacksonException unreadable) {
      throw new UnreadableDocument(unreadable);
    }
  }

  Optional<JsonNode> of(String messageId) {
    return journal.document(messageId).map(JsonMapper.shared()::readTree);
  }

  List<String> order() {
    return List.copyOf(order);
  }
}
