package org.fengqiao.hub.simulator;

import java.io.IOException;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Where every message to the centre ends, whichever wire it came by. */
final class CentreInbox {

  private final Journal journal;
  private final BiConsumer<Envelope, byte[]> clerk;

  CentreInbox(Journal journal, BiConsumer<Envelope, byte[]> clerk) {
    this.journal = journal;
    this.clerk = clerk;
  }

  /**
   * Takes a document; returns once it is on disk. The clerk sees it only when it had an effect.
   *
   * @param key the delivery's stable id, or nothing: then the hub's id of the message
   * @throws UnreadableDocument when it is not canonical JSON or XML
   */
  Journal.Taken take(@Nullable String key, byte[] document) {
    Envelope envelope = read(document);
    String stable =
        key != null
            ? key
            : Objects.requireNonNullElse(envelope.hubMessageId(), envelope.messageId());
    Journal.Taken taken =
        journal.take(
            new Arrival(
                stable,
                envelope.messageId(),
                envelope.kind().id(),
                Objects.requireNonNullElse(envelope.caseId(), ""),
                Digests.sha256(document)),
            document);
    if (taken == Journal.Taken.EFFECT) {
      clerk.accept(envelope, document);
    }
    return taken;
  }

  /** Shows the clerk a document of an earlier run, so that unfinished work goes on. */
  void again(byte[] document) {
    clerk.accept(read(document), document);
  }

  private static Envelope read(byte[] document) {
    try {
      return Envelope.read(document);
    } catch (IOException e) {
      throw new UnreadableDocument(e);
    }
  }
}
