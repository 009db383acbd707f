package org.fengqiao.hub.console;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pattern over many cases, explained: which rule, which window, which cases. What they share is
 * shown as a mark, never as a value.
 *
 * @param id of the pattern
 * @param warningNo number of its warning
 * @param fileId the warning's own file
 * @param rule row of {@code risk.csv}
 * @param ruleZh the rule in Chinese
 * @param ruleEn the rule in English
 * @param mark beginning of the keyed hash of what the cases share
 * @param level BLUE, YELLOW, ORANGE or RED
 * @param version newest version of the warning
 * @param size cases or persons, as the rule counts
 * @param measure what is counted: CASES or PERSONS
 * @param needed how many it took, by what the rule weighed
 * @param weight what the rule weighed, per cent
 * @param windowFrom first case in the window
 * @param windowTo last case in the window
 * @param windowDays length of the window
 * @param openedAt when the first version was sent
 * @param changedAt when the newest was
 * @param endedAt when it was closed, if it was
 * @param endedAs CLOSED or UNFOUNDED
 * @param state where it stands, in Chinese
 * @param cases the newest of its cases; none in a list
 */
record RiskView(
    UUID id,
    String warningNo,
    UUID fileId,
    String rule,
    String ruleZh,
    String ruleEn,
    String mark,
    String level,
    int version,
    int size,
    String measure,
    int needed,
    int weight,
    Instant windowFrom,
    Instant windowTo,
    int windowDays,
    Instant openedAt,
    Instant changedAt,
    @Nullable Instant endedAt,
    @Nullable String endedAs,
    String state,
    List<Evidence> cases) {

  /** Where it stands: OPEN, CLOSED or UNFOUNDED. */
  public String standing() {
    return endedAs == null ? "OPEN" : endedAs;
  }

  /**
   * A case of the pattern.
   *
   * @param hubCase the hub's id
   * @param caseNumber its number
   * @param referredBy who opened it
   * @param seenAt when the sign was first seen in it
   * @param version the version of the warning it came with
   */
  record Evidence(
      UUID hubCase, String caseNumber, String referredBy, Instant seenAt, int version) {}

  /**
   * What people made a rule weigh.
   *
   * @param decidedBy the message that holds the decision, with who and why
   */
  record WeightView(
      String rule,
      String ruleZh,
      String ruleEn,
      int before,
      int weight,
      Instant since,
      UUID pattern,
      UUID decidedBy,
      String reason) {}

  /**
   * Signs of sham mediation in an outcome.
   *
   * @param signs in Chinese
   * @param signsEn in English
   * @param answer what a person made of it; nothing while it waits
   */
  record SuspicionView(
      UUID hubCase,
      String caseNumber,
      int score,
      int bar,
      List<String> signs,
      List<String> signsEn,
      Instant foundAt,
      @Nullable String answer) {}
}
