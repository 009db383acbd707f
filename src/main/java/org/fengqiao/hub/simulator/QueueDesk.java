package org.fengqiao.hub.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a centre that works from queues still has to do: fetch materials, note the hub's answers.
 */
final class QueueDesk {

  private static final int TAKEN = 202;

  private final JsonMapper json = JsonMapper.shared();
  private final HubRest hub;
  private final CentreDrafts drafts;
  private final AttachmentFolder attachments;
  private final Map<String, String> reports = new ConcurrentHashMap<>();

  QueueDesk(HubRest hub, CentreDrafts drafts, AttachmentFolder attachments) {
    this.hub = hub;
    this.drafts = drafts;
    this.attachments = attachments;
  }

  /** A queued document names its materials; their bytes are fetched from the hub, each once. */
  void fetchMaterials(byte[] document) throws IOException {
    for (String digest : digests(document)) {
      if (attachments.find(digest).isEmpty()) {
        try (InputStream bytes = hub.download(digest)) {
          if (!attachments.store(digest, bytes)) {
            throw new IOException("other bytes than announced");
          }
        }
      }
    }
  }

  private List<String> digests(byte[] document) {
    return json.readTree(document).findValues("digest").stream()
        .map(JsonNode::asString)
        .filter(AttachmentFolder::isDigest)
        .toList();
  }

  /** What the hub said about a list of a day, by the id under which it was given. */
  Optional<String> report(String id) {
    return Optional.ofNullable(reports.get(id));
  }

  /** Notes the answer to one of the centre's own messages: an acknowledgement, or a problem. */
  void answered(String messageId, byte[] words) {
    if (messageId.startsWith(PeerDesk.DAY_LIST)) {
      reports.put(messageId, new String(words, StandardCharsets.UTF_8));
      return;
    }
    int status = json.readTree(words).path("status").asInt(TAKEN);
    drafts.answered(messageId, status, new String(words, StandardCharsets.UTF_8));
  }
}
