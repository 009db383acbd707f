package org.fengqiao.hub.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the centre sends back for a referral, in this order. */
public enum CentreReply {
  /** 接收答复: accepts or declines. */
  RESPONSE,
  /** 征询意愿: asks the bank among the parties whether it consents; goes on when it answers. */
  CONSENT,
  /** 进展通知: mediation goes on. */
  PROGRESS,
  /** 调解结果: how it ended. */
  OUTCOME,
  /** 确认申请: the agreement shall become enforceable, by one of four doors (guide 1.14). */
  CONFIRMATION,
  /** 签收: all have signed for the commission's statement (仲裁法2025 art 65). */
  SIGNED_FOR,
  /** 违约报告: the debtor did not pay what the notary certified (公证程序规则 art 55). */
  DEFAULT_REPORT;

  /**
   * The message id of a reply: always the same for one referral, so that a repeat is a repeat.
   *
   * @param court partner id of who referred the case
   * @param referralId the court's message id
   */
  public static String idOf(@Nullable String court, String referralId, CentreReply reply) {
    String source = court + "/" + referralId;
    return "cq-"
        + Digests.sha256(source.getBytes(StandardCharsets.UTF_8)).substring(0, 24)
        + "-"
        + reply.name().toLowerCase(Locale.ROOT);
  }
}
