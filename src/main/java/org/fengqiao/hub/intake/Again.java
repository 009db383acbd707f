package org.fengqiao.hub.intake;

import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.HandOver;
import org.fengqiao.hub.canonical.Inbound;
import org.fengqiao.hub.canonical.MappingReport;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.Trial;
import org.fengqiao.hub.ledger.Failures;
import org.fengqiao.hub.ledger.NextStep;
import org.fengqiao.hub.ledger.Retakes;
import org.fengqiao.hub.translation.TranslationFailed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes a message again that our own mapping failed on: by the mapping of today, under the id and
 * the receipt it has since it came. Its sender was told that it was taken, and so it is now.
 */
@Component
class Again {

  private final Retakes retakes;
  private final Examination examination;
  private final Recording recording;
  private final Failures failures;

  Again(Retakes retakes, Examination examination, Recording recording, Failures failures) {
    this.retakes = retakes;
    this.examination = examination;
    this.recording = recording;
    this.failures = failures;
  }

  /** Nothing when the message has found its case since. */
  @Nullable Examined examine(UUID messageId) {
    return retakes
        .find(messageId)
        .map(again -> examination.again(again.inbound(), messageId, again.receiptId()))
        .orElse(null);
  }

  List<HandOver> record(Examined examined) {
    if (!retakes.hold(examined.requestId())) {
      return List.of();
    }
    if (examined.fit() == null) {
      failures.record(place(examined), why(examined), owner(examined), nextStep(examined));
      return List.of();
    }
    retakes.retake(recording.row(examined));
    return recording.placed(examined).work();
  }

  /** Writes nothing, and says what would come of it. */
  Trial rehearse(UUID messageId) {
    Examined examined = examine(messageId);
    if (examined == null) {
      return Trial.NOTHING_TO_DO;
    }
    return examined.fit() == null
        ? Trial.fails(String.valueOf(why(examined).getMessage()))
        : Trial.PASSES;
  }

  /** What the mapping makes of it; nothing of a message that is not there. */
  @Nullable MappingReport explain(UUID messageId) {
    return retakes
        .original(messageId)
        .map(came -> examination.explain(came.inbound()))
        .orElse(null);
  }

  private static Failures.Place place(Examined examined) {
    Inbound inbound = examined.inbound();
    return new Failures.Place(
        "intake", examined.requestId(), null, null, inbound.partner(), inbound.kind());
  }

  private static RuntimeException why(Examined examined) {
    TranslationFailed broken = examined.broken();
    if (broken != null) {
      return broken;
    }
    return examined.rejection() == null
        ? new IllegalStateException("a message that is not fit has a reason")
        : new Rejected(examined.rejection());
  }

  private static Failures.Owner owner(Examined examined) {
    return examined.broken() != null ? Failures.Owner.HUB : Failures.Owner.DATA;
  }

  private static NextStep nextStep(Examined examined) {
    return examined.broken() != null ? NextStep.MEND_MAPPING : NextStep.SENDER_CORRECTS;
  }
}
