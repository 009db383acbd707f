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
  /** The centre did not answer within three working days (在线调解规则 art 12). */
  LAPSED("逾期失效"),
  /** The court took the referral back. */
  RECALLED("法院收回"),
  /** The party withdrew. */
  WITHDRAWN("当事人撤回"),
  /** How mediation of a complaint ended is on its way to the regulator (投诉办法). */
  REPORTED("已反馈监管部门"),
  /** Another centre is asked to assist (金发〔2025〕14号). */
  INVITED("已邀请"),
  /** The other centre assists. */
  JOINED("已加入"),
  /** The centres hold sessions together. */
  JOINT_SESSION("联合调解中"),
  /** A risk warning is out. */
  WARNED("已提示"),
  /** Whoever was warned deals with it. */
  IN_HAND("处置中"),
  /** The warning was dealt with, or was unfounded. */
  CLOSED("已办结"),
  /** A return is filed; a correction is a new version of it. */
  FILED("已报送"),
  /** The regulator took it. */
  ACKNOWLEDGED("已回执"),
  /** The regulator sent it back; the next version corrects it. */
  SENT_BACK("退回更正"),
  /** A partner's code table is in use. */
  IN_USE("已启用");

  private final String zh;

  CaseState(String zh) {
    this.zh = zh;
  }

  /** Whether a referral in this state is over: what comes after it is a new one. */
  public boolean isOver() {
    return this == CONCLUDED
        || this == DECLINED
        || this == LAPSED
        || this == RECALLED
        || this == WITHDRAWN;
  }

  /** The state's name in Chinese. */
  public String zh() {
    return zh;
  }
}
