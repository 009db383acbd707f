package org.fengqiao.hub.ledger;

/** Where a proceeding to confirm an agreement stands (guide §1.6–1.9). */
public enum ProceedingState {
  /** The request is on its way to whoever confirms. */
  REQUESTED("已申请"),
  /** Something is missing and was asked for (民诉解释 art 354). */
  SUPPLEMENT_REQUESTED("待补正"),
  /** It was taken up. */
  ACCEPTED("已受理"),
  /** It was not taken up (民诉解释 art 355). */
  NOT_ACCEPTED("不予受理"),
  /** The court verifies the agreement (民诉解释 art 356). */
  UNDER_REVIEW("审查中"),
  /** The court ruled that the agreement is valid (民诉法 art 206). */
  CONFIRMED("裁定有效"),
  /** The court dismissed the application (民诉解释 art 358). */
  DISMISSED("裁定驳回"),
  /** Withdrawn before a decision. */
  WITHDRAWN("已撤回"),
  /** Treated as withdrawn (民诉解释 art 357). */
  DEEMED_WITHDRAWN("按撤回处理"),
  /** A party or third party objected (民诉解释 art 372; 民诉法 art 228). */
  OBJECTED("异议审查中"),
  /** The objection failed. */
  UPHELD("异议不成立"),
  /** Revoked; what was built on it must be undone (guide case 38). */
  REVOKED("已撤销"),
  /** Changed on objection. */
  CHANGED("已变更"),
  /** The payment order is out; 15 days to pay or object (民诉法 art 227). */
  ORDER_ISSUED("支付令已发出"),
  /** The payment order lost its force (民诉法 art 228). */
  ORDER_VOID("支付令失效"),
  /** The payment order can be enforced. */
  ORDER_EFFECTIVE("支付令生效"),
  /** The tribunal sits. */
  TRIBUNAL_FORMED("已组庭"),
  /** The mediation statement waits for all signatures (仲裁法2025 art 65). */
  STATEMENT_ISSUED("调解书待签收"),
  /** A party went back before signing for it; an award must follow (仲裁法2025 art 65). */
  REGRETTED("签收前反悔"),
  /** The document has legal force. */
  EFFECTIVE("已生效"),
  /** The intermediate court set the award aside (仲裁法2025 art 71). */
  SET_ASIDE("已撤销裁决"),
  /** A court refused to enforce. */
  NON_ENFORCED("不予执行"),
  /** The notarial certificate is out (公证法 art 32). */
  CERTIFICATE_ISSUED("公证书已出具"),
  /** The creditor reported default. */
  DEFAULT_REPORTED("已报告违约"),
  /** The notary verifies performance. */
  VERIFYING("核实履行中"),
  /** The execution certificate is out (公证程序规则 art 55). */
  EXECUTION_CERTIFICATE_ISSUED("执行证书已出具"),
  /** The execution certificate was refused; the parties may sue (法释2018-18 art 8). */
  EXECUTION_CERTIFICATE_REFUSED("不予出具执行证书");

  private final String zh;

  ProceedingState(String zh) {
    this.zh = zh;
  }

  /** The state's name in Chinese. */
  public String zh() {
    return zh;
  }
}
