package org.fengqiao.hub.simulator;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where a platform keeps what the hub posts to it. */
final class PlatformInbox implements InTray {

  private final Journal journal;

  PlatformInbox(Journal journal) {
    this.journal = journal;
  }

  @Override
  public Journal.Taken take(@Nullable String key, byte[] document) {
    try {
      JsonNode message = JsonMapper.shared().readTree(document);
      String id = message.path("XXBH").asString();
      return journal.take(
          new Arrival(
              Objects.requireNonNullElse(key, id),
              id,
              message.path("XXLX").asString(),
              message.path("SNAJBH").asString(""),
              Digests.sha256(document)),
          document);
    } catch (JacksonException unreadable) {
      throw new UnreadableDocument(unreadable);
    }
  }
}
