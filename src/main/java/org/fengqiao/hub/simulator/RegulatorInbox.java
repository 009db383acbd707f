package org.fengqiao.hub.simulator;

import java.io.IOException;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The regulator's registry: reads, keeps, and shows the duty officer what is new. */
final class RegulatorInbox implements InTray {

  private final Journal journal;
  private final Consumer<RegulatorPaper> officer;

  RegulatorInbox(Journal journal, Consumer<RegulatorPaper> officer) {
    this.journal = journal;
    this.officer = officer;
  }

  @Override
  public Journal.Taken take(@Nullable String key, byte[] document) {
    RegulatorPaper paper = RegulatorPaper.read(document);
    if (paper.id().isEmpty() || paper.type().isEmpty()) {
      throw new UnreadableDocument(new IOException("neither msg_id nor msg_type"));
    }
    Journal.Taken taken =
        journal.take(
            new Arrival(
                Objects.requireNonNullElse(key, paper.id()),
                paper.id(),
                paper.type(),
                paper.caseId(),
                Digests.sha256(document)),
            document);
    if (taken == Journal.Taken.EFFECT) {
      officer.accept(paper);
    }
    return taken;
  }
}
