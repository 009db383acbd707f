package org.fengqiao.hub.simulator;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.fengqiao.hub.canonical.model.MediationOutcome;
import org.fengqiao.hub.canonical.model.Message;

/** What the centre has written, and which of it the hub has. Both survive a restart. */
final class CentreDrafts implements AutoCloseable {

  private final Drafts written;
  private final CentreDocuments documents;
  private final CentreReading reading;

  CentreDrafts(Path folder, Clock clock, CentreReading reading) {
    this.reading = reading;
    this.written = new Drafts(folder);
    this.documents = new CentreDocuments(clock);
  }

  /** The document under this id: the one written before, or a new one. */
  byte[] written(String messageId, Function<CentreDocuments, Message> writing) {
    return written.written(messageId, () -> reading.write(writing.apply(documents)));
  }

  /** The outcome written under this id, which must be there. */
  MediationOutcome outcome(String messageId) {
    return reading.outcome(written.document(messageId).orElseThrow());
  }

  Optional<byte[]> document(String messageId) {
    return written.document(messageId);
  }

  boolean sent(String messageId) {
    return written.sent(messageId);
  }

  /** Notes that the hub answered for good, and what. */
  void answered(String messageId, int status, String answer) {
    written.answered(messageId, status, answer);
  }

  Journal sent() {
    return written.sent();
  }

  @Override
  public void close() {
    written.close();
  }
}
