package org.fengqiao.hub.simulator.cli;

import static org.fengqiao.hub.simulator.cli.CaseLine.Step.*;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.hub.canonical.model.ConfirmationDecisionKind;
import org.fengqiao.hub.canonical.model.Door;

/** The steps of an agreement through one door, and the decisions that are such steps. */
enum Way {
  COURT(List.of(ASKED_COURT, CONFIRMED), Map.of(ConfirmationDecisionKind.CONFIRMED, CONFIRMED)),
  COMMISSION(
      List.of(ASKED_COMMISSION, STATEMENT, EFFECTIVE),
      Map.of(
          ConfirmationDecisionKind.STATEMENT_ISSUED, STATEMENT,
          ConfirmationDecisionKind.EFFECTIVE, EFFECTIVE)),
  NOTARY(
      List.of(ASKED_NOTARY, CERTIFICATE, DEFAULT, EXECUTION),
      Map.of(
          ConfirmationDecisionKind.CERTIFICATE_ISSUED, CERTIFICATE,
          ConfirmationDecisionKind.EXECUTION_CERTIFICATE_ISSUED, EXECUTION));

  private final List<CaseLine.Step> steps;
  private final Map<ConfirmationDecisionKind, CaseLine.Step> decisions;

  Way(List<CaseLine.Step> steps, Map<ConfirmationDecisionKind, CaseLine.Step> decisions) {
    this.steps = steps;
    this.decisions = decisions;
  }

  static Way of(Door door) {
    return switch (door) {
      case JUDICIAL_CONFIRMATION, PAYMENT_ORDER -> COURT;
      case ARBITRATION -> COMMISSION;
      case NOTARISATION -> NOTARY;
    };
  }

  List<CaseLine.Step> steps() {
    return steps;
  }

  CaseLine.Step asked() {
    return steps.get(0);
  }

  Optional<CaseLine.Step> step(ConfirmationDecisionKind decision) {
    return Optional.ofNullable(decisions.get(decision));
  }
}
