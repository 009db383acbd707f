package org.fengqiao.hub.casework;

import static org.fengqiao.hub.canonical.MessageKind.CODE_TABLE;
import static org.fengqiao.hub.canonical.MessageKind.COMPLAINT_RESULT;
import static org.fengqiao.hub.canonical.MessageKind.COMPLAINT_TRANSFER;
import static org.fengqiao.hub.canonical.MessageKind.COMPLAINT_WITHDRAWAL;
import static org.fengqiao.hub.canonical.MessageKind.JOINT_ANSWER;
import static org.fengqiao.hub.canonical.MessageKind.JOINT_INVITATION;
import static org.fengqiao.hub.canonical.MessageKind.JOINT_RESULT;
import static org.fengqiao.hub.canonical.MessageKind.RETURN_ACKNOWLEDGEMENT;
import static org.fengqiao.hub.canonical.MessageKind.RISK_FEEDBACK;
import static org.fengqiao.hub.canonical.MessageKind.RISK_WARNING;
import static org.fengqiao.hub.canonical.MessageKind.STATISTICS_RETURN;
import static org.fengqiao.hub.casework.DossierTable.Side.EITHER;
import static org.fengqiao.hub.casework.DossierTable.Side.OPENER;
import static org.fengqiao.hub.casework.DossierTable.Side.OTHER;
import static org.fengqiao.hub.ledger.CaseState.ACCEPTED;
import static org.fengqiao.hub.ledger.CaseState.ACKNOWLEDGED;
import static org.fengqiao.hub.ledger.CaseState.ASSIGNED;
import static org.fengqiao.hub.ledger.CaseState.CLOSED;
import static org.fengqiao.hub.ledger.CaseState.CONCLUDED;
import static org.fengqiao.hub.ledger.CaseState.CONTACTING;
import static org.fengqiao.hub.ledger.CaseState.DECLINED;
import static org.fengqiao.hub.ledger.CaseState.FILED;
import static org.fengqiao.hub.ledger.CaseState.INVITED;
import static org.fengqiao.hub.ledger.CaseState.IN_HAND;
import static org.fengqiao.hub.ledger.CaseState.IN_USE;
import static org.fengqiao.hub.ledger.CaseState.JOINED;
import static org.fengqiao.hub.ledger.CaseState.JOINT_SESSION;
import static org.fengqiao.hub.ledger.CaseState.MEDIATING;
import static org.fengqiao.hub.ledger.CaseState.OFFERED;
import static org.fengqiao.hub.ledger.CaseState.RECEIVED;
import static org.fengqiao.hub.ledger.CaseState.REPORTED;
import static org.fengqiao.hub.ledger.CaseState.SENT_BACK;
import static org.fengqiao.hub.ledger.CaseState.SUSPENDED_APPRAISAL;
import static org.fengqiao.hub.ledger.CaseState.SUSPENDED_FALSE_MEDIATION;
import static org.fengqiao.hub.ledger.CaseState.WARNED;
import static org.fengqiao.hub.ledger.CaseState.WITHDRAWN;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.ledger.CaseState;
import org.jspecify.annotations.Nullable;

/**
 * The state machines of files that are no referrals (guide §1.10, §1.13), one block a file: what is
 * said, who may say it, the states it fits, the state it leads to. What has no row does not fit.
 */
final class DossierTable {

  /** Who says it: who opened the file, the other side, or either. */
  enum Side {
    OPENER,
    OTHER,
    EITHER
  }

  /** A row; without a word it holds for whatever the message says. */
  private record Row(
      MessageKind kind, @Nullable String word, Side by, Set<CaseState> from, CaseState to) {}

  private static final Set<CaseState> NEW = EnumSet.of(RECEIVED);
  private static final Set<CaseState> ASKED = EnumSet.of(RECEIVED, OFFERED);
  private static final Set<CaseState> MEDIATED =
      EnumSet.of(
          ACCEPTED,
          ASSIGNED,
          CONTACTING,
          MEDIATING,
          SUSPENDED_APPRAISAL,
          SUSPENDED_FALSE_MEDIATION,
          CONCLUDED);
  private static final Set<CaseState> UNDECIDED = EnumSet.copyOf(MEDIATED);

  static {
    UNDECIDED.addAll(ASKED);
    UNDECIDED.remove(CONCLUDED);
  }

  private static final Set<CaseState> TOGETHER = EnumSet.of(JOINED, JOINT_SESSION);
  private static final Set<CaseState> RETURN_SENT = EnumSet.of(FILED, ACKNOWLEDGED, SENT_BACK);
  private static final Set<CaseState> RETURN_OPEN =
      EnumSet.of(RECEIVED, FILED, ACKNOWLEDGED, SENT_BACK);
  private static final Set<CaseState> WARNING_OPEN = EnumSet.of(WARNED, IN_HAND);

  private static final List<Row> ROWS =
      List.of(
          // 投诉: mediable or not, then how mediation ended; in between it is a case like any other
          new Row(COMPLAINT_TRANSFER, null, OPENER, NEW, RECEIVED),
          new Row(COMPLAINT_RESULT, "MEDIABLE", OTHER, ASKED, ACCEPTED),
          new Row(COMPLAINT_RESULT, "NOT_MEDIABLE", OTHER, ASKED, DECLINED),
          new Row(COMPLAINT_RESULT, "AGREED", OTHER, MEDIATED, REPORTED),
          new Row(COMPLAINT_RESULT, "NOT_AGREED", OTHER, MEDIATED, REPORTED),
          new Row(COMPLAINT_RESULT, "WITHDRAWN", OTHER, ASKED, WITHDRAWN),
          new Row(COMPLAINT_RESULT, "WITHDRAWN", OTHER, MEDIATED, WITHDRAWN),
          new Row(COMPLAINT_WITHDRAWAL, null, OPENER, UNDECIDED, WITHDRAWN),
          // 风险提示: by centre or regulator, answered by the other
          new Row(RISK_WARNING, null, OPENER, NEW, WARNED),
          new Row(RISK_FEEDBACK, "IN_HAND", OTHER, WARNING_OPEN, IN_HAND),
          new Row(RISK_FEEDBACK, "CLOSED", OTHER, WARNING_OPEN, CLOSED),
          new Row(RISK_FEEDBACK, "UNFOUNDED", OTHER, WARNING_OPEN, CLOSED),
          // 统计报表: one version after another, each answered by the regulator
          new Row(STATISTICS_RETURN, null, OPENER, RETURN_OPEN, FILED),
          new Row(RETURN_ACKNOWLEDGEMENT, "TAKEN", OTHER, RETURN_SENT, ACKNOWLEDGED),
          new Row(RETURN_ACKNOWLEDGEMENT, "SENT_BACK", OTHER, RETURN_SENT, SENT_BACK),
          // 代码表: in use once a person said so
          new Row(CODE_TABLE, null, OPENER, NEW, IN_USE),
          // 联合调解: INVITED → JOINED | DECLINED → JOINT_SESSION* → CONCLUDED; the lead concludes
          new Row(JOINT_INVITATION, null, OPENER, NEW, INVITED),
          new Row(JOINT_ANSWER, "JOIN", OTHER, EnumSet.of(INVITED), JOINED),
          new Row(JOINT_ANSWER, "DECLINE", OTHER, EnumSet.of(INVITED), DECLINED),
          new Row(MessageKind.JOINT_SESSION, null, EITHER, TOGETHER, JOINT_SESSION),
          new Row(JOINT_RESULT, null, OPENER, TOGETHER, CONCLUDED));

  private DossierTable() {}

  /**
   * The state a message leads to.
   *
   * @param byOpener whether it comes from who opened the file
   * @return nothing when it does not fit the state it found, or is not this side's to say
   */
  static Optional<CaseState> next(
      CaseState found, MessageKind kind, @Nullable String word, boolean byOpener) {
    return ROWS.stream()
        .filter(row -> row.kind() == kind)
        .filter(row -> row.word() == null || row.word().equals(word))
        .filter(row -> row.by() == EITHER || (row.by() == OPENER) == byOpener)
        .filter(row -> row.from().contains(found))
        .findFirst()
        .map(Row::to);
  }
}
