package org.fengqiao.hub.canonical;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of message the hub moves. The id is also the name of the root element in the canonical
 * XML and the key of the root object in the canonical JSON.
 */
public enum MessageKind {
  /** 案件移送: a court refers a case to the centre. */
  CASE_REFERRAL("case-referral"),
  /** 接收答复: the centre accepts or declines (在线调解规则 art 12). */
  REFERRAL_RESPONSE("referral-response"),
  /** 移送变更: a new version of a referral that supersedes the one before. */
  REFERRAL_AMENDMENT("referral-amendment"),
  /** 撤回: the court recalls the referral, or a party withdraws it. */
  REFERRAL_WITHDRAWAL("referral-withdrawal"),
  /** 进展通知: where mediation stands, with its clock. */
  PROGRESS_NOTICE("progress-notice"),
  /** 调解结果: how mediation ended (在线调解规则 art 25). */
  MEDIATION_OUTCOME("mediation-outcome"),
  /** 材料退回: the centre gives the court's materials back (特邀规定 art 21). */
  MATERIAL_RETURN("material-return"),
  /** 案号转换: the court gives the case another number (民诉前调→民初→民特→执). */
  CASE_CONVERSION("case-conversion"),
  /** 确认申请: an agreement shall become enforceable, by one of four doors (guide 1.14). */
  CONFIRMATION_REQUEST("confirmation-request"),
  /** 确认补充: materials, withdrawal, objection or regret (guide 1.6-1.9). */
  CONFIRMATION_SUPPLEMENT("confirmation-supplement"),
  /** 确认决定: what the court, arbitration commission or notary decided (guide 1.6-1.9). */
  CONFIRMATION_DECISION("confirmation-decision"),
  /** 违约报告: the creditor asks the notary for a certificate of enforcement (guide 1.9). */
  DEFAULT_REPORT("default-report"),
  /** 征询调解意愿: the centre asks a bank or an insurer whether it consents (特邀规定 art 11). */
  CONSENT_REQUEST("consent-request"),
  /** 机构答复: it consents with two documents, or refuses. */
  CONSENT_ANSWER("consent-answer"),
  /** 投诉转办: the regulator hands a complaint to the centre (投诉办法). */
  COMPLAINT_TRANSFER("complaint-transfer"),
  /** 投诉反馈: whether it is mediable, and how mediation ended. */
  COMPLAINT_RESULT("complaint-result"),
  /** 投诉撤回: the complainant withdrew, and what is under way ends (投诉办法 art 15). */
  COMPLAINT_WITHDRAWAL("complaint-withdrawal"),
  /** 风险提示: between centre and regulator, both ways. */
  RISK_WARNING("risk-warning"),
  /** 风险提示反馈: what came of a warning. */
  RISK_FEEDBACK("risk-feedback"),
  /** 统计报表: figures of a period; a correction is a new version. */
  STATISTICS_RETURN("statistics-return"),
  /** 报表回执: the regulator took a return, or sends it back to be corrected. */
  RETURN_ACKNOWLEDGEMENT("return-acknowledgement"),
  /** 联合调解邀请: the lead centre asks another one to assist (金发〔2025〕14号). */
  JOINT_INVITATION("joint-invitation"),
  /** 联合调解答复: the other centre joins or declines. */
  JOINT_ANSWER("joint-answer"),
  /** 联合调解会议: one session that was held together. */
  JOINT_SESSION("joint-session"),
  /** 联合调解结果: how it ended. */
  JOINT_RESULT("joint-result"),
  /** 期限提醒: a deadline is near or over; written by the hub alone (guide §1.12). */
  DEADLINE_NOTICE("deadline-notice"),
  /** 期限事实: a service, knowledge or payment that moves a deadline and no other message tells. */
  LEGAL_EVENT("legal-event"),
  /** 代码表: a partner publishes a new version of one of its tables; a person takes it into use. */
  CODE_TABLE("code-table"),
  /** 人工决定: a person answers what waited for one; the hub's own, no partner sends or gets it. */
  OPERATOR_DECISION("operator-decision"),
  /** 回执: a party's signed word that it holds a message. */
  RECEIPT("receipt"),
  /** 否定答复: a message was not applied or not delivered, and why. */
  REJECTION("rejection");

  private final String id;

  MessageKind(String id) {
    this.id = id;
  }

  /** The kebab-case name used on every wire, in the ledger and in file names. */
  public String id() {
    return id;
  }

  /** The kind with this id, or nothing when no such message exists. */
  public static Optional<MessageKind> of(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
  }
}
