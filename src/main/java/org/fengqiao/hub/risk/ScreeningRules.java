package org.fengqiao.hub.risk;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.fengqiao.hub.canonical.codes.Code;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.ledger.risk.Weights;
import org.springframework.stereotype.Component;

/** The rules of {@code risk.csv} that hold on a day, each with what people made it weigh. */
@Component
class ScreeningRules {

  private static final String TABLE = "risk";
  private static final String SIGN = "SIGN";
  private static final String BAR = "SHAM";

  private final CodeTables codes;
  private final Weights weights;

  ScreeningRules(CodeTables codes, Weights weights) {
    this.codes = codes;
    this.weights = weights;
  }

  /** Rules over many cases. */
  List<ScreeningRule> patterns(LocalDate on) {
    return all(on).stream()
        .filter(rule -> !rule.feature().equals(SIGN) && !rule.feature().equals(BAR))
        .toList();
  }

  /** Signs of sham mediation, looked for in one case. */
  List<ScreeningRule> signs(LocalDate on) {
    return all(on).stream().filter(rule -> rule.feature().equals(SIGN)).toList();
  }

  /** What the signs must add up to; nothing when the table has no such row that day. */
  int bar(LocalDate on) {
    return codes
        .find(TABLE, BAR, on)
        .map(row -> Integer.parseInt(row.more("threshold")))
        .orElse(Integer.MAX_VALUE);
  }

  /** The longest window of all rules, whenever they hold. */
  Duration longestWindow() {
    return codes.all(TABLE).stream()
        .map(row -> row.more("days"))
        .filter(days -> !days.isEmpty())
        .map(days -> Duration.ofDays(Long.parseLong(days)))
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  /** The rule with this id, whenever it held, with what it weighs now. */
  ScreeningRule find(String id) {
    return withWeight(codes.find(TABLE, id).orElseThrow(), weights.now());
  }

  private List<ScreeningRule> all(LocalDate on) {
    Map<String, Integer> decided = weights.now();
    return codes.all(TABLE).stream()
        .filter(row -> row.validOn(on))
        .map(row -> withWeight(row, decided))
        .toList();
  }

  private static ScreeningRule withWeight(Code row, Map<String, Integer> decided) {
    String weight = row.more("weight");
    int usual = weight.isEmpty() ? 0 : Integer.parseInt(weight);
    return new ScreeningRule(row, decided.getOrDefault(row.value(), usual));
  }
}
