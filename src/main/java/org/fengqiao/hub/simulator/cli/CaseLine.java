package org.fengqiao.hub.simulator.cli;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One case of the show and the steps it has really taken. */
final class CaseLine {

  /** The steps on the way from the court and back. */
  enum Step {
    RECEIVED("received", "收到"),
    RECEIPT("receipt", "回执"),
    AT_CENTRE("centre", "到中心"),
    ANSWERED("accepted", "接受"),
    OUTCOME("outcome", "结果"),
    AT_COURT("court", "回法院"),
    RETURNED("materials returned", "材料退回"),
    ASKED_COURT("asked the court", "申请司法确认"),
    CONFIRMED("confirmed", "裁定有效"),
    ASKED_COMMISSION("asked the commission", "申请仲裁确认"),
    STATEMENT("statement", "仲裁调解书"),
    EFFECTIVE("effective", "签收生效"),
    ASKED_NOTARY("asked the notary", "申请赋强公证"),
    CERTIFICATE("certificate", "公证书"),
    DEFAULT("default", "违约报告"),
    EXECUTION("execution certificate", "执行证书");

    private final String english;
    private final String chinese;

    Step(String english, String chinese) {
      this.english = english;
      this.chinese = chinese;
    }
  }

  private final String caseNumber;
  private final String party;
  private final String court;
  private final String messageId;
  private final Map<Step, Duration> steps = new EnumMap<>(Step.class);
  private volatile long begun = System.nanoTime();
  private @Nullable String hubCaseId;
  private @Nullable String trouble;
  private boolean declined;
  private String result = "";
  private List<Step> beyond = List.of();

  CaseLine(String caseNumber, String party, String court, String messageId) {
    this.caseNumber = caseNumber;
    this.party = party;
    this.court = court;
    this.messageId = messageId;
  }

  /** A name with all but its first character hidden. */
  static String masked(String name) {
    return name.isEmpty() ? "＊" : name.substring(0, name.offsetByCodePoints(0, 1)) + "＊＊";
  }

  String court() {
    return court;
  }

  String messageId() {
    return messageId;
  }

  synchronized @Nullable String hubCaseId() {
    return hubCaseId;
  }

  /** The clock of this case starts when its court begins to send. */
  void begin() {
    begun = System.nanoTime();
  }

  synchronized void acknowledged(@Nullable String hubCaseId) {
    this.hubCaseId = hubCaseId;
    tick(Step.RECEIVED);
  }

  synchronized void tick(Step step) {
    steps.putIfAbsent(step, Duration.ofNanos(System.nanoTime() - begun));
  }

  synchronized boolean has(Step step) {
    return steps.containsKey(step);
  }

  synchronized void decline() {
    declined = true;
  }

  synchronized boolean declined() {
    return declined;
  }

  /** What mediation ended in, in the court's words; shown beside the outcome. */
  synchronized void result(String words) {
    result = words;
  }

  /** What comes after the outcome in this case; the last of them ends it. */
  synchronized void expect(List<Step> more) {
    beyond = List.copyOf(more);
  }

  synchronized void fail(String why) {
    trouble = why;
  }

  synchronized boolean failed() {
    return trouble != null;
  }

  synchronized boolean complete() {
    return steps.containsKey(Step.AT_COURT)
        && steps.containsKey(Step.RECEIPT)
        && steps.keySet().containsAll(beyond);
  }

  synchronized @Nullable Duration after(Step step) {
    return steps.get(step);
  }

  /** What the words of a line mean, in both languages: the usual way, then what may follow. */
  static String legend() {
    return words(Step.RECEIVED, Step.AT_COURT)
        + "\n  → "
        + words(Step.RETURNED, Step.RETURNED)
        + "\n  → "
        + words(Step.ASKED_COURT, Step.CONFIRMED)
        + "\n  → "
        + words(Step.ASKED_COMMISSION, Step.EFFECTIVE)
        + "\n  → "
        + words(Step.ASKED_NOTARY, Step.EXECUTION);
  }

  private static String words(Step first, Step last) {
    return EnumSet.range(first, last).stream()
        .map(step -> step.english + " " + step.chinese)
        .collect(Collectors.joining(" → "));
  }

  /** The line as it stands. */
  synchronized String text() {
    StringBuilder line = new StringBuilder();
    line.append(padded(caseNumber, 25)).append(padded(party, 7));
    for (Step step : Step.values()) {
      if (isSkipped(step)) {
        continue;
      }
      boolean no = declined && step == Step.ANSWERED;
      line.append(steps.containsKey(step) ? "✓" : "·").append(no ? "declined" : step.english);
      line.append(step == Step.OUTCOME && !result.isEmpty() ? " " + result + " " : " ");
    }
    Duration taken = steps.get(beyond.isEmpty() ? Step.AT_COURT : beyond.get(beyond.size() - 1));
    if (trouble != null) {
      line.append("✗ ").append(trouble);
    } else if (complete() && taken != null) {
      line.append("%.1f s".formatted(taken.toMillis() / 1000.0));
    }
    return line.toString();
  }

  private boolean isSkipped(Step step) {
    return step == Step.OUTCOME
        ? declined
        : step.compareTo(Step.AT_COURT) > 0 && !beyond.contains(step);
  }

  private static String padded(String text, int width) {
    int taken = text.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
    return text + " ".repeat(Math.max(1, width - taken));
  }
}
