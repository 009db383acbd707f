package org.fengqiao.hub.canonical.rules;

import java.time.LocalDate;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.model.CodeTable;
import org.fengqiao.hub.canonical.model.ComplaintResult;
import org.fengqiao.hub.canonical.model.ComplaintTransfer;
import org.fengqiao.hub.canonical.model.ComplaintWithdrawal;
import org.fengqiao.hub.canonical.model.JointAnswer;
import org.fengqiao.hub.canonical.model.JointInvitation;
import org.fengqiao.hub.canonical.model.JointResult;
import org.fengqiao.hub.canonical.model.JointSession;
import org.fengqiao.hub.canonical.model.LegalEvent;
import org.fengqiao.hub.canonical.model.Message;
import org.fengqiao.hub.canonical.model.OperatorDecision;
import org.fengqiao.hub.canonical.model.ReturnAcknowledgement;
import org.fengqiao.hub.canonical.model.RiskFeedback;
import org.fengqiao.hub.canonical.model.RiskWarning;
import org.fengqiao.hub.canonical.model.StatisticsReturn;

/** The rules of messages that belong to a file other than a court's referral, or to any file. */
final class DossierRules {

  private final ComplaintRules complaints;
  private final StatisticsRules statistics;
  private final JointRules joint;

  DossierRules(CodeTables codes) {
    this.complaints = new ComplaintRules(codes);
    this.statistics = new StatisticsRules(codes);
    this.joint = new JointRules(codes);
  }

  void check(Message message, Place root, LocalDate today) {
    if (message instanceof OperatorDecision decided) {
      Needed.text(decided.getReasonText(), root.at("reasonText"));
    } else if (message instanceof LegalEvent happened) {
      TimeRules.past(happened.getHappenedOn(), root.at("happenedOn"), today);
    } else if (message instanceof CodeTable table) {
      CodeTableRules.check(table, root);
    } else if (message instanceof ComplaintTransfer complaint) {
      complaints.check(complaint, root, today);
    } else if (message instanceof ComplaintResult answer) {
      complaints.check(answer, root, today);
    } else if (message instanceof ComplaintWithdrawal withdrawn) {
      TimeRules.past(withdrawn.getWithdrawnAt(), root.at("withdrawnAt"), today);
    } else if (message instanceof RiskWarning warning) {
      RiskRules.check(warning, root, today);
    } else if (message instanceof RiskFeedback feedback) {
      RiskRules.check(feedback, root, today);
    } else if (message instanceof StatisticsReturn figures) {
      statistics.check(figures, root, today);
    } else if (message instanceof ReturnAcknowledgement answer) {
      StatisticsRules.check(answer, root, today);
    } else if (message instanceof JointInvitation invitation) {
      joint.check(invitation, root, today);
    } else if (message instanceof JointAnswer answer) {
      JointRules.check(answer, root, today);
    } else if (message instanceof JointSession session) {
      JointRules.check(session, root, today);
    } else if (message instanceof JointResult result) {
      joint.check(result, root, today);
    }
  }
}
