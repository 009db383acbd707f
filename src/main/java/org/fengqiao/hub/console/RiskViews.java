package org.fengqiao.hub.console;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.hub.canonical.codes.Code;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.console.RiskView.Evidence;
import org.fengqiao.hub.console.RiskView.SuspicionView;
import org.fengqiao.hub.console.RiskView.WeightView;
import org.fengqiao.hub.ledger.risk.Pattern;
import org.fengqiao.hub.ledger.risk.Patterns;
import org.fengqiao.hub.ledger.risk.Suspicions;
import org.fengqiao.hub.ledger.risk.Weights;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads patterns, weights and suspicions in the words of the table {@code risk}. */
@Component
class RiskViews {

  private static final int MOST = 200;
  private static final int CASES = 1000;
  private static final int MARK = 8;

  private final Patterns patterns;
  private final Weights weights;
  private final Suspicions suspicions;
  private final CodeTables codes;

  RiskViews(Patterns patterns, Weights weights, Suspicions suspicions, CodeTables codes) {
    this.patterns = patterns;
    this.weights = weights;
    this.suspicions = suspicions;
    this.codes = codes;
  }

  /**
   * Patterns without their cases, those that changed last first.
   *
   * @param rule only of this rule
   * @param open only open ones, or only closed ones
   */
  List<RiskView> list(@Nullable String rule, @Nullable Boolean open) {
    String only = rule == null || rule.isBlank() ? null : rule;
    return patterns.list(only, open, MOST).stream().map(it -> view(it, List.of())).toList();
  }

  /** One pattern with its cases. */
  Optional<RiskView> find(UUID id) {
    return patterns.find(id).map(it -> view(it, evidence(id)));
  }

  private List<Evidence> evidence(UUID id) {
    return patterns.members(id, CASES).stream()
        .map(m -> new Evidence(m.caseId(), m.caseNumber(), m.opener(), m.seenAt(), m.version()))
        .toList();
  }

  /** What people made rules weigh, newest first; of one rule when it is named. */
  List<WeightView> weights(@Nullable String rule) {
    return weights.history(rule).stream()
        .map(
            change ->
                new WeightView(
                    change.rule(),
                    row(change.rule()).nameZh(),
                    row(change.rule()).nameEn(),
                    change.before(),
                    change.weight(),
                    change.since(),
                    change.pattern(),
                    change.decidedBy(),
                    change.reason()))
        .toList();
  }

  /** Signs of sham mediation, newest first. */
  List<SuspicionView> suspicions() {
    return suspicions.latest(MOST).stream()
        .map(
            asked ->
                new SuspicionView(
                    asked.found().caseId(),
                    asked.caseNumber(),
                    asked.found().score(),
                    asked.found().bar(),
                    asked.found().signs().stream().map(sign -> row(sign).nameZh()).toList(),
                    asked.found().signs().stream().map(sign -> row(sign).nameEn()).toList(),
                    asked.found().foundAt(),
                    asked.answer()))
        .toList();
  }

  private RiskView view(Pattern pattern, List<Evidence> cases) {
    Code rule = row(pattern.rule());
    return new RiskView(
        pattern.id(),
        pattern.warningNo(),
        pattern.fileId(),
        pattern.rule(),
        rule.nameZh(),
        rule.nameEn(),
        pattern.anchor().toString().substring(0, MARK),
        pattern.level(),
        pattern.version(),
        pattern.size(),
        rule.more("measure"),
        pattern.needed(),
        pattern.weight(),
        pattern.windowFrom(),
        pattern.windowTo(),
        Integer.parseInt(rule.more("days")),
        pattern.openedAt(),
        pattern.changedAt(),
        pattern.endedAt(),
        pattern.endedAs(),
        state(pattern),
        cases);
  }

  private static String state(Pattern pattern) {
    if (pattern.isOpen()) {
      return "未办结";
    }
    return "UNFOUNDED".equals(pattern.endedAs()) ? "不属实" : "已处置";
  }

  private Code row(String rule) {
    return codes.find("risk", rule).orElseThrow();
  }
}
