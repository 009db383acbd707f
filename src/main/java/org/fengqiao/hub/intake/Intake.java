package org.fengqiao.hub.intake;

import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.Acknowledgement;
import org.fengqiao.hub.canonical.HandOver;
import org.fengqiao.hub.canonical.Inbound;
import org.fengqiao.hub.canonical.MappingReport;
import org.fengqiao.hub.canonical.Trial;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The steps of the route {@code intake}: examine without writing, record in one transaction, and
 * answer with the receipt that transaction holds.
 */
@Component("intake")
class Intake {

  private final Examination examination;
  private final Recording recording;
  private final Again again;

  Intake(Examination examination, Recording recording, Again again) {
    this.again = again;
    this.examination = examination;
    this.recording = recording;
  }

  /** Translates and checks a message; nothing is written yet. */
  public Examined examine(Inbound inbound) {
    return examination.examine(inbound);
  }

  /** Writes everything the receipts promise; runs inside the route's transaction. */
  public List<Recorded> record(List<Examined> examined) {
    return recording.record(examined);
  }

  /** The work the outbox must hand over when the transaction commits. */
  public List<HandOver> work(List<Recorded> recorded) {
    return recorded.stream().flatMap(it -> it.work().stream()).toList();
  }

  /** Examines a message again that a fault of ours kept from its case; nothing when it has one. */
  public @Nullable Examined examineAgain(String messageId) {
    return again.examine(UUID.fromString(messageId));
  }

  /** Gives it its place under the id it has; runs inside the route's transaction. */
  public List<HandOver> recordAgain(Examined examined) {
    return again.record(examined);
  }

  /** Whether it would be taken now: a trial that writes nothing. */
  public Trial rehearse(String messageId) {
    return again.rehearse(UUID.fromString(messageId));
  }

  /** What the mapping of today makes of a message, field by field; nothing is written. */
  public @Nullable MappingReport explain(String messageId) {
    return again.explain(UUID.fromString(messageId));
  }

  /** The answer for the sender. */
  public Acknowledgement acknowledge(Recorded recorded) {
    return recorded.acknowledgement();
  }
}
