package org.fengqiao.hub.simulator;

import java.time.Duration;
import java.util.List;
import org.fengqiao.hub.simulator.notary.ApplyForNotarisation;
import org.fengqiao.hub.simulator.notary.ReportDefault;
import org.fengqiao.hub.simulator.notary.SupplementApplication;

/**
 * What the simulated notary office does by itself, and when.
 *
 * @param step from one call to the next
 * @param ending how it decides on applications
 * @param executes whether a default reported ends in a certificate of enforcement
 */
public record NotaryScript(Duration step, Ending ending, boolean executes) {

  private static final String WITHDRAWAL = "2";

  /** How an application ends. */
  public enum Ending {
    /** Takes everything, says nothing. */
    SILENT,
    /** Accepted, then the certificate. */
    ISSUED(NotaryStep.ACCEPTED, NotaryStep.CERTIFICATE),
    /** Not accepted. */
    REFUSED(NotaryStep.NOT_ACCEPTED),
    /** Asks for materials first, and goes on as {@link #ISSUED} when they come. */
    PENDING(NotaryStep.SUPPLEMENT_REQUESTED),
    /** As {@link #ISSUED}, then revoked. */
    REVOKED(NotaryStep.ACCEPTED, NotaryStep.CERTIFICATE, NotaryStep.REVOKED);

    private final List<NotaryStep> steps;

    Ending(NotaryStep... steps) {
      this.steps = List.of(steps);
    }

    List<NotaryStep> steps() {
      return steps;
    }
  }

  /** Issues every certificate, and every certificate of enforcement it is asked for. */
  public static NotaryScript willing(Duration step) {
    return new NotaryScript(step, Ending.ISSUED, true);
  }

  /** What it answers to a document, in order. */
  List<NotaryStep> answers(Object document) {
    if (ending == Ending.SILENT) {
      return List.of();
    }
    if (document instanceof ApplyForNotarisation) {
      return ending.steps();
    }
    if (document instanceof SupplementApplication supplement) {
      return WITHDRAWAL.equals(supplement.getKind().getCode())
          ? List.of(NotaryStep.WITHDRAWN)
          : Ending.ISSUED.steps();
    }
    if (document instanceof ReportDefault) {
      return List.of(
          NotaryStep.VERIFYING,
          executes ? NotaryStep.EXECUTION_CERTIFICATE : NotaryStep.EXECUTION_REFUSED);
    }
    return List.of();
  }
}
