package org.fengqiao.hub.ledger;

/** Where a case stands between court and centre (guide 1.3). */
public enum CaseState {
  /** The referral is in the ledger and on its way to the centre. */
  RECEIVED("已收到"),
  /** The centre holds the referral; its three working days to answer run (在线调解规则 art 12). */
  OFFERED("待接收"),
  /** The centre took the case. */
  ACCEPTED("已接收"),
  /** A mediator is named. */
  ASSIGNED("已指派调解员"),
  /** The parties are being reached. */
  CONTACTING("联系当事人"),
  /** Mediation is under way. */
  MEDIATING("调解中"),
  /** The clock stands still while an appraisal is made (在线调解规则 art 26). */
  SUSPENDED_APPRAISAL("鉴定中止"),
  /** Sham mediation is suspected and reported (特邀规定 art 18). */
  SUSPENDED_FALSE_MEDIATION("涉嫌虚假调解中止"),
  /** Mediation ended and the outcome is on its way to the court (在线调解规则 art 25). */
  CONCLUDED("调解终结"),
  /** The centre declined, with its reason. */
  DECLINED("不予接收"),
  /** The court took the referral back. */
  RECALLED("法院收回"),
  /** The party withdrew. */
  WITHDRAWN("当事人撤回");

  private final String zh;

  CaseState(String zh) {
    this.zh = zh;
  }

  /** The state's name in Chinese. */
  public String zh() {
    return zh;
  }
}
