package org.fengqiao.hub.canonical;

/**
 * Every reason for which the sender must change something. The number is stable and is what
 * partners program against; the texts are for people. {@code {0}}, {@code {1}} … take the fault's
 * arguments, which never carry personal data.
 */
public enum RejectionCode {
  /** The bytes are not the format they claim to be. */
  MALFORMED(
      1001,
      "报文格式错误：{0}",
      "The message is not well formed: {0}",
      "按接口规范重新生成报文",
      "Build the message again as the interface describes"),
  /** The structure does not follow the schema. */
  SCHEMA_INVALID(
      1002,
      "报文结构不符合模式：{0}",
      "The message does not follow the schema: {0}",
      "对照模式修正该字段",
      "Correct the field as the schema asks"),
  /** A DTD, an entity, an over-deep or over-large document: never legitimate. */
  HOSTILE(
      1003,
      "报文含有不允许的内容：{0}",
      "The message carries something that is never allowed: {0}",
      "删除该内容后重新发送",
      "Remove it and send again"),
  /** Larger than the partner's limit. */
  TOO_LARGE(
      1004,
      "超过大小上限 {0}",
      "Larger than the limit of {0}",
      "拆分或压缩后重新发送",
      "Split or shrink it and send again"),
  /** The certificate does not belong to a known partner. */
  UNKNOWN_PARTNER(
      1101,
      "证书不属于任何已登记的协作单位",
      "The certificate belongs to no registered partner",
      "联系枢纽运维登记证书",
      "Ask the hub's operators to register the certificate"),
  /** This partner may not send this kind of message. */
  NOT_ALLOWED(
      1102,
      "该单位不得发送 {0}",
      "This partner may not send {0}",
      "核对协作约定",
      "Check what was agreed with the hub"),
  /** A required signature is missing or does not verify. */
  SIGNATURE_INVALID(
      1103,
      "签名缺失或验证失败",
      "The signature is missing or does not verify",
      "使用登记证书对正文和时间戳签名",
      "Sign body and timestamp with the registered certificate"),
  /** Same message id, other content. */
  MESSAGE_ID_CONFLICT(
      1201,
      "该消息编号已用于另一内容",
      "This message id was used for other content",
      "使用新的消息编号",
      "Use a new message id"),
  /** A material's bytes do not have the digest that was declared. */
  DIGEST_MISMATCH(
      1202,
      "材料摘要与内容不符",
      "A material's digest does not match its content",
      "重新计算摘要并重新发送材料",
      "Compute the digest again and resend the material"),
  /** A material is named but its bytes never came. */
  ATTACHMENT_MISSING(
      1203,
      "缺少材料内容",
      "A material's content is missing",
      "先上传材料，再发送报文",
      "Send the material before, or with, the message"),
  /** No such case between this partner and the hub. */
  CASE_UNKNOWN(
      1301, "未找到案件", "No such case", "核对案号或枢纽案件编号", "Check the case number or the hub's case id"),
  /** The message does not fit the state the case is in. */
  OUT_OF_STATE(
      1302,
      "案件当前状态为 {0}，不能处理 {1}",
      "The case is {0}; {1} cannot be applied",
      "查询案件状态后再发送",
      "Ask for the case's status first"),
  /** The message quotes a version that was superseded. */
  STALE_VERSION(
      1303,
      "引用的版本 {0} 已被版本 {1} 取代",
      "Version {0} was superseded by version {1}",
      "按最新版本重新提交",
      "Send again, quoting the newest version"),
  /** The receiving partner refused, or could not be reached within the time agreed. */
  NOT_DELIVERED(
      1401, "未能送达 {0}：{1}", "Not delivered to {0}: {1}", "联系枢纽运维", "Contact the hub's operators");

  private final int number;
  private final String zh;
  private final String en;
  private final String remedyZh;
  private final String remedyEn;

  RejectionCode(int number, String zh, String en, String remedyZh, String remedyEn) {
    this.number = number;
    this.zh = zh;
    this.en = en;
    this.remedyZh = remedyZh;
    this.remedyEn = remedyEn;
  }

  /** The stable number partners program against. */
  public int number() {
    return number;
  }

  /** What is wrong, in Chinese, with places for arguments. */
  public String zh() {
    return zh;
  }

  /** What is wrong, in English, with places for arguments. */
  public String en() {
    return en;
  }

  /** What the sender should do, in Chinese. */
  public String remedyZh() {
    return remedyZh;
  }

  /** What the sender should do, in English. */
  public String remedyEn() {
    return remedyEn;
  }
}
