package org.fengqiao.hub.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What the commission calls the hub back with, by its own code and name. */
public enum ArbitrationStep {
  /** 受理. */
  ACCEPTED("A10", "受理"),
  /** 不予受理. */
  NOT_ACCEPTED("A11", "不予受理"),
  /** 补正. */
  SUPPLEMENT_REQUESTED("A12", "补正通知"),
  /** 组庭. */
  TRIBUNAL_FORMED("A20", "组成仲裁庭"),
  /** 调解书, to be signed for. */
  STATEMENT_ISSUED("A30", "调解书已作出"),
  /** Both have signed for it. */
  EFFECTIVE("A31", "文书生效"),
  /** 裁决书, effective when made. */
  AWARD_ISSUED("A32", "裁决书已作出"),
  /** 撤回. */
  WITHDRAWN("A40", "撤回申请"),
  /** 撤销裁决. */
  SET_ASIDE("A50", "裁决被撤销"),
  /** 不予执行. */
  NON_ENFORCED("A51", "裁定不予执行");

  final String code;
  final String words;

  ArbitrationStep(String code, String words) {
    this.code = code;
    this.words = words;
  }

  /** Whether a document of the commission goes with it. */
  boolean hasDocument() {
    return this == STATEMENT_ISSUED || this == AWARD_ISSUED;
  }

  /**
   * The id of a call-back: always the same for what it answers, so that a repeat is a repeat.
   *
   * @param caseNo the hub's case
   * @param answered id of the application or supplement
   */
  public static String idOf(String caseNo, String answered, ArbitrationStep step) {
    String source = caseNo + "/" + answered;
    return "qdzc-"
        + Digests.sha256(source.getBytes(StandardCharsets.UTF_8)).substring(0, 24)
        + "-"
        + step.name().toLowerCase(Locale.ROOT);
  }
}
