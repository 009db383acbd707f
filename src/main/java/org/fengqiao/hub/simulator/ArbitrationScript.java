package org.fengqiao.hub.simulator;

import java.time.Duration;
import java.util.List;

/**
 * What the simulated commission does by itself, and when.
 *
 * @param step from one call-back to the next
 * @param ending how it decides on applications
 */
public record ArbitrationScript(Duration step, Ending ending) {

  /** How an application ends; what the parties do later leads on from there. */
  public enum Ending {
    /** Takes everything, says nothing. */
    SILENT,
    /** Accepted, tribunal, 调解书; effective when it is told that both have signed for it. */
    STATEMENT(
        ArbitrationStep.ACCEPTED,
        ArbitrationStep.TRIBUNAL_FORMED,
        ArbitrationStep.STATEMENT_ISSUED),
    /** Not accepted. */
    REFUSED(ArbitrationStep.NOT_ACCEPTED),
    /** Asks for a supplement first, and goes on as {@link #STATEMENT} when it comes. */
    SUPPLEMENT(ArbitrationStep.SUPPLEMENT_REQUESTED),
    /** Accepted, tribunal, 裁决书 at once. */
    AWARD(ArbitrationStep.ACCEPTED, ArbitrationStep.TRIBUNAL_FORMED, ArbitrationStep.AWARD_ISSUED),
    /** As {@link #AWARD}, then set aside by the court. */
    SET_ASIDE(
        ArbitrationStep.ACCEPTED,
        ArbitrationStep.TRIBUNAL_FORMED,
        ArbitrationStep.AWARD_ISSUED,
        ArbitrationStep.SET_ASIDE),
    /** As {@link #AWARD}, then not enforced. */
    NON_ENFORCED(
        ArbitrationStep.ACCEPTED,
        ArbitrationStep.TRIBUNAL_FORMED,
        ArbitrationStep.AWARD_ISSUED,
        ArbitrationStep.NON_ENFORCED);

    private final List<ArbitrationStep> steps;

    Ending(ArbitrationStep... steps) {
      this.steps = List.of(steps);
    }

    /** The call-backs, in order. */
    List<ArbitrationStep> steps() {
      return steps;
    }
  }

  /** Takes applications and never answers. */
  public static ArbitrationScript silent() {
    return new ArbitrationScript(Duration.ZERO, Ending.SILENT);
  }

  /** What it answers to a document, in order. */
  List<ArbitrationStep> answers(ArbitrationPaper paper) {
    if (ending == Ending.SILENT) {
      return List.of();
    }
    return switch (paper.bizType() + paper.operation()) {
      case "MEDIATION_AWARD_APPLY" -> ending.steps();
      case "MEDIATION_AWARD_SUPPLEMENTS01" -> Ending.STATEMENT.steps();
      case "MEDIATION_AWARD_SUPPLEMENTS02" -> List.of(ArbitrationStep.WITHDRAWN);
      case "MEDIATION_AWARD_SUPPLEMENTS03" -> List.of(ArbitrationStep.EFFECTIVE);
      case "MEDIATION_AWARD_SUPPLEMENTS04" -> List.of(ArbitrationStep.AWARD_ISSUED);
      default -> List.of();
    };
  }
}
