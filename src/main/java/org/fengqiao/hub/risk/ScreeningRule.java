package org.fengqiao.hub.risk;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.fengqiao.hub.canonical.codes.Code;
import org.fengqiao.hub.canonical.model.RiskLevel;

/**
 * A row of {@code risk.csv} with what it weighs now.
 *
 * @param row the row
 * @param weight per cent; people lower it when it raised false alarms
 */
record ScreeningRule(Code row, int weight) {

  private static final String NOTHING = "";

  String id() {
    return row.value();
  }

  String feature() {
    return row.more("feature");
  }

  /** How a trait is called that only this rule looks at, or that all rules of its feature share. */
  String trait() {
    return words().isEmpty() ? feature() : id();
  }

  boolean countsPersons() {
    return row.more("measure").equals("PERSONS");
  }

  BigDecimal threshold() {
    return new BigDecimal(row.more("threshold"));
  }

  /** How many cases or persons it takes: the less a rule weighs, the more. */
  int needed() {
    int threshold = threshold().intValueExact();
    return -Math.floorDiv(-threshold * 100, weight);
  }

  int institutions() {
    return number("institutions");
  }

  Duration window() {
    return Duration.ofDays(number("days"));
  }

  /** What it weighs after one more false alarm. */
  int lowered() {
    return Math.max(Math.min(weight, number("floor")), weight - number("step"));
  }

  /** Whether a pattern has grown enough to be told of again. */
  boolean isWorthTelling(int told, int size) {
    return (long) size * 100 >= (long) told * number("growth") && size > told;
  }

  /** How serious so many are. */
  RiskLevel level(int size) {
    List<Integer> steps =
        Arrays.stream(row.more("levels").split(";")).map(Integer::valueOf).toList();
    RiskLevel level = RiskLevel.BLUE;
    for (int i = 0; i < steps.size() && size >= steps.get(i) * needed(); i++) {
      level = RiskLevel.values()[Math.min(i, RiskLevel.values().length - 1)];
    }
    return level;
  }

  List<String> words() {
    return list("words");
  }

  /** Kinds of agents that do not count. */
  List<String> except() {
    return list("except");
  }

  private List<String> list(String column) {
    String cell = row.more(column);
    return cell.equals(NOTHING) ? List.of() : List.of(cell.split(";"));
  }

  private int number(String column) {
    return Integer.parseInt(row.more(column));
  }
}
