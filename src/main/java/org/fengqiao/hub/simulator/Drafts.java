package org.fengqiao.hub.simulator;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** What a partner has written, and which of it the hub has. Both survive a restart. */
final class Drafts implements AutoCloseable {

  private final Journal written;
  private final Journal sent;

  Drafts(Path folder) {
    this.written = Journal.open(folder.resolve("written.journal"));
    this.sent = Journal.open(folder.resolve("sent.journal"));
  }

  /** The document under this id: the one written before, or a new one. */
  byte[] written(String messageId, Supplier<byte[]> writing) {
    Optional<byte[]> before = written.document(messageId);
    if (before.isPresent()) {
      return before.get();
    }
    byte[] document = writing.get();
    written.take(
        new Arrival(messageId, messageId, "draft", "", Digests.sha256(document)), document);
    return document;
  }

  Optional<byte[]> document(String messageId) {
    return written.document(messageId);
  }

  boolean sent(String messageId) {
    return sent.effects(messageId) > 0;
  }

  /** Notes that the hub answered for good, and what. */
  void answered(String messageId, int status, String answer) {
    byte[] words = answer.getBytes(StandardCharsets.UTF_8);
    sent.take(
        new Arrival(messageId, messageId, Integer.toString(status), "", Digests.sha256(words)),
        words);
  }

  Journal sent() {
    return sent;
  }

  @Override
  public void close() {
    written.close();
    sent.close();
  }
}
