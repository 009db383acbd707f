package org.fengqiao.hub.simulator;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The commission's registry: reads, keeps, and shows the clerk what is new. */
final class ArbitrationInbox implements InTray {

  private final Journal journal;
  private final ArbitrationReading reading;
  private final Consumer<ArbitrationPaper> clerk;

  ArbitrationInbox(Journal journal, ArbitrationReading reading, Consumer<ArbitrationPaper> clerk) {
    this.journal = journal;
    this.reading = reading;
    this.clerk = clerk;
  }

  @Override
  public Journal.Taken take(@Nullable String key, byte[] document) {
    ArbitrationPaper paper = reading.read(document);
    String stable = Objects.requireNonNullElse(key, paper.requestId());
    Journal.Taken taken =
        journal.take(
            new Arrival(
                stable,
                paper.requestId(),
                paper.bizType(),
                paper.caseNo(),
                Digests.sha256(document)),
            document);
    if (taken == Journal.Taken.EFFECT) {
      clerk.accept(paper);
    }
    return taken;
  }

  /** Shows the clerk a document of an earlier run, so that unfinished work goes on. */
  void again(byte[] document) {
    clerk.accept(reading.read(document));
  }
}
