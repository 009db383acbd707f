package org.fengqiao.hub.intake;

import java.util.List;
import org.fengqiao.hub.canonical.Acknowledgement;
import org.fengqiao.hub.canonical.HandOver;
import org.fengqiao.hub.canonical.Inbound;
import org.springframework.stereotype.Component;

/**
 * The steps of the route {@code intake}: examine without writing, record in one transaction, and
 * answer with the receipt that transaction holds.
 */
@Component("intake")
class Intake {

  private final Examination examination;
  private final Recording recording;

  Intake(Examination examination, Recording recording) {
    this.examination = examination;
    this.recording = recording;
  }

  /** Translates and checks a message; nothing is written yet. */
  public Examined examine(Inbound inbound) {
    return examination.examine(inbound);
  }

  /** Writes everything the receipt promises; runs inside the route's transaction. */
  public Recorded record(Examined examined) {
    return recording.record(examined);
  }

  /** The work the outbox must hand over when the transaction commits. */
  public List<HandOver> work(Recorded recorded) {
    return recorded.work();
  }

  /** The answer for the sender. */
  public Acknowledgement acknowledge(Recorded recorded) {
    return recorded.acknowledgement();
  }
}
