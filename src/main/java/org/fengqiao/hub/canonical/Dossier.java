package org.fengqiao.hub.canonical;

import java.util.Optional;

/**
 * What a file of the ledger is about. Each is opened by one kind of message under a number its
 * opener gave, and has messages, order and states of its own.
 */
public enum Dossier {
  /** 移送案件: opened by a court's referral under its 案号. */
  REFERRAL,
  /**
   * 投诉: opened by the regulator's transfer under its complaint number; own intake of the centre.
   */
  COMPLAINT,
  /** 风险提示: opened by a warning under its number. */
  RISK,
  /** 统计报表: opened by the first version of a form for a period. */
  RETURN,
  /** 联合调解: opened by the lead centre's invitation under its number. */
  JOINT,
  /** 代码表: opened by a version of a partner's table; the hub's own business, no other is told. */
  TABLE;

  /** The file a kind of message opens, if it opens one. */
  public static Optional<Dossier> openedBy(MessageKind kind) {
    return switch (kind) {
      case CASE_REFERRAL -> Optional.of(REFERRAL);
      case COMPLAINT_TRANSFER -> Optional.of(COMPLAINT);
      case RISK_WARNING -> Optional.of(RISK);
      case STATISTICS_RETURN -> Optional.of(RETURN);
      case JOINT_INVITATION -> Optional.of(JOINT);
      case CODE_TABLE -> Optional.of(TABLE);
      default -> Optional.empty();
    };
  }

  /** The file a kind of message belongs to. */
  public static Dossier of(MessageKind kind) {
    return switch (kind) {
      case COMPLAINT_TRANSFER, COMPLAINT_RESULT, COMPLAINT_WITHDRAWAL -> COMPLAINT;
      case RISK_WARNING, RISK_FEEDBACK -> RISK;
      case STATISTICS_RETURN, RETURN_ACKNOWLEDGEMENT -> RETURN;
      case JOINT_INVITATION, JOINT_ANSWER, JOINT_SESSION, JOINT_RESULT -> JOINT;
      case CODE_TABLE -> TABLE;
      default -> REFERRAL;
    };
  }

  /**
   * Whether a message of this kind has a place in such a file. A complaint found mediable is a case
   * of the centre's own intake, with progress, outcome and confirmation as any other.
   */
  public boolean admits(MessageKind kind) {
    Dossier own = of(kind);
    return own == this
        || (this == COMPLAINT && own == REFERRAL)
        || kind == MessageKind.OPERATOR_DECISION;
  }
}
