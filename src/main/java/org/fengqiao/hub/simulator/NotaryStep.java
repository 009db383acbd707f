package org.fengqiao.hub.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the notary office calls the hub with: progress by its code and name, or a document. */
public enum NotaryStep {
  /** 受理. */
  ACCEPTED("GZ01", "受理"),
  /** 不予受理. */
  NOT_ACCEPTED("GZ02", "不予受理"),
  /** 补充材料. */
  SUPPLEMENT_REQUESTED("GZ03", "补充材料"),
  /** 核实履行情况. */
  VERIFYING("GZ04", "核实履行情况"),
  /** 终止公证. */
  WITHDRAWN("GZ05", "终止公证"),
  /** 赋强公证书. */
  CERTIFICATE(null, "赋强公证书"),
  /** 撤销公证书. */
  REVOKED(null, "撤销公证书决定书"),
  /** 执行证书. */
  EXECUTION_CERTIFICATE(null, "执行证书"),
  /** 不予出具执行证书. */
  EXECUTION_REFUSED(null, "不予出具执行证书决定书");

  final @Nullable String code;
  final String words;

  NotaryStep(@Nullable String code, String words) {
    this.code = code;
    this.words = words;
  }

  /**
   * The message id of a step: always the same for what it answers, so that a repeat is a repeat.
   *
   * @param hubCase the hub's case
   * @param answered id of the application, supplement or report
   */
  public static String idOf(String hubCase, String answered, NotaryStep step) {
    String source = hubCase + "/" + answered;
    return "qdgz-"
        + Digests.sha256(source.getBytes(StandardCharsets.UTF_8)).substring(0, 24)
        + "-"
        + step.name().toLowerCase(Locale.ROOT);
  }
}
