package org.fengqiao.hub.risk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.hub.canonical.HandOver;
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
 * shall weigh less. No rule changes by itself, and no institution is told by itself.
 */
@Component
class Feedback {

  private final Patterns patterns;
  private final Questions questions;
  private final Weights weights;
  private final ScreeningRules rules;
  private final Released released;
  private final Clock clock;

  Feedback(
      Patterns patterns,
      Questions questions,
      Weights weights,
      ScreeningRules rules,
      Released released,
      Clock clock) {
    this.released = released;
    this.patterns = patterns;
    this.questions = questions;
    this.weights = weights;
    this.rules = rules;
    this.clock = clock;
  }

  /** Takes note; the caller holds the warning's file. Warnings of others are not the hub's. */
  List<HandOver> take(SeenMessage seen, Object content) {
    Optional<Pattern> pattern = patterns.ofFile(seen.caseId());
    if (pattern.isEmpty()) {
      return List.of();
    }
    if (content instanceof RiskFeedback feedback) {
      handled(pattern.get(), seen, feedback.getHandling());
      release(seen, feedback);
    }
    return content instanceof OperatorDecision decision
        ? decided(pattern.get(), seen, decision)
        : List.of();
  }

  private void handled(Pattern pattern, SeenMessage seen, RiskHandling handling) {
    if (handling == RiskHandling.IN_HAND) {
      return;
    }
    patterns.end(pattern.id(), handling.value());
    if (handling == RiskHandling.UNFOUNDED) {
      ask(seen, RejectionCode.WARNING_UNFOUNDED, "/risk-feedback/handling");
    }
  }

  /** The regulator's word alone counts (guide §1.10), and a person's after it. */
  private void release(SeenMessage seen, RiskFeedback feedback) {
    if (Boolean.TRUE.equals(feedback.isReleased()) && released.mayRelease(seen.sender())) {
      ask(seen, RejectionCode.WARNING_RELEASED, "/risk-feedback/released");
    }
  }

  private void ask(SeenMessage seen, RejectionCode doubt, String path) {
    questions.raise(
        List.of(
            new Questions.Raised(
                UUID.randomUUID(), seen.caseId(), seen.messageId(), null, doubt.name(), path)));
  }

  private List<HandOver> decided(Pattern pattern, SeenMessage seen, OperatorDecision decision) {
    if (decision.getAnswer() != OperatorAnswer.APPLY) {
      return List.of();
    }
    String doubt =
        questions.find(UUID.fromString(decision.getQuestion())).map(Question::doubt).orElse("");
    if (doubt.equals(RejectionCode.WARNING_UNFOUNDED.name())) {
      lower(pattern, seen, decision);
    }
    return doubt.equals(RejectionCode.WARNING_RELEASED.name()) ? released.tell(pattern) : List.of();
  }

  private void lower(Pattern pattern, SeenMessage seen, OperatorDecision decision) {
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
