package org.fengqiao.hub.risk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.model.OperatorAnswer;
import org.fengqiao.hub.canonical.model.OperatorDecision;
import org.fengqiao.hub.canonical.model.RiskFeedback;
import org.fengqiao.hub.canonical.model.RiskHandling;
import org.fengqiao.hub.ledger.Question;
import org.fengqiao.hub.ledger.Questions;
import org.fengqiao.hub.ledger.risk.Pattern;
import org.fengqiao.hub.ledger.risk.Patterns;
import org.fengqiao.hub.ledger.risk.SeenMessage;
import org.fengqiao.hub.ledger.risk.Weights;
import org.springframework.stereotype.Component;

/**
 * What came of a warning: it ends; and when it was unfounded, a person is asked whether its rule
 * shall weigh less. No rule changes by itself.
 */
@Component
class Feedback {

  private final Patterns patterns;
  private final Questions questions;
  private final Weights weights;
  private final ScreeningRules rules;
  private final Clock clock;

  Feedback(
      Patterns patterns, Questions questions, Weights weights, ScreeningRules rules, Clock clock) {
    this.patterns = patterns;
    this.questions = questions;
    this.weights = weights;
    this.rules = rules;
    this.clock = clock;
  }

  /** Takes note; the caller holds the warning's file. Warnings of others are not the hub's. */
  void take(SeenMessage seen, Object content) {
    Optional<Pattern> pattern = patterns.ofFile(seen.caseId());
    if (pattern.isEmpty()) {
      return;
    }
    if (content instanceof RiskFeedback feedback) {
      handled(pattern.get(), seen, feedback.getHandling());
    } else if (content instanceof OperatorDecision decision) {
      decided(pattern.get(), seen, decision);
    }
  }

  private void handled(Pattern pattern, SeenMessage seen, RiskHandling handling) {
    if (handling == RiskHandling.IN_HAND) {
      return;
    }
    patterns.end(pattern.id(), handling.value());
    if (handling == RiskHandling.UNFOUNDED) {
      questions.raise(
          List.of(
              new Questions.Raised(
                  UUID.randomUUID(),
                  seen.caseId(),
                  seen.messageId(),
                  null,
                  RejectionCode.WARNING_UNFOUNDED.name(),
                  "/risk-feedback/handling")));
    }
  }

  private void decided(Pattern pattern, SeenMessage seen, OperatorDecision decision) {
    boolean isFalseAlarm =
        questions
            .find(UUID.fromString(decision.getQuestion()))
            .map(Question::doubt)
            .filter(RejectionCode.WARNING_UNFOUNDED.name()::equals)
            .isPresent();
    if (isFalseAlarm && decision.getAnswer() == OperatorAnswer.APPLY) {
      ScreeningRule rule = rules.find(pattern.rule());
      weights.decide(
          new Weights.Change(
              rule.id(),
              clock.instant(),
              rule.lowered(),
              rule.weight(),
              pattern.id(),
              seen.messageId(),
              decision.getReasonText()));
    }
  }
}
