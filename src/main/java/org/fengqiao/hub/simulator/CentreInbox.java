package org.fengqiao.hub.simulator;

import java.io.IOException;
import java.util.Objects;
import org.fengqiao.hub.canonical.Rejected;
import org.jspecify.annotations.Nullable;

/** Where every message to the centre ends, whichever wire it came by. */
final class CentreInbox implements InTray {

  private final Journal journal;
  private final Clerk clerk;

  /** Who works on what comes in. */
  interface Clerk {

    /** Looks before it is taken; refuses by {@link Rejected}. */
    void check(Envelope envelope, byte[] document);

    /** Sees what had an effect. */
    void see(Envelope envelope, byte[] document);
  }

  CentreInbox(Journal journal, Clerk clerk) {
    this.journal = journal;
    this.clerk = clerk;
  }

  /** The clerk sees it only when it had an effect. */
  @Override
  public Journal.Taken take(@Nullable String key, byte[] document) {
    Envelope envelope = read(document);
    clerk.check(envelope, document);
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
      clerk.see(envelope, document);
    }
    return taken;
  }

  /** Shows the clerk a document of an earlier run, so that unfinished work goes on. */
  void again(byte[] document) {
    clerk.see(read(document), document);
  }

  private static Envelope read(byte[] document) {
    try {
      return Envelope.read(document);
    } catch (IOException e) {
      throw new UnreadableDocument(e);
    }
  }
}
