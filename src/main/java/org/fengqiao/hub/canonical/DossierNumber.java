package org.fengqiao.hub.canonical;

import org.fengqiao.hub.canonical.model.CodeTable;
import org.fengqiao.hub.canonical.model.ComplaintResult;
import org.fengqiao.hub.canonical.model.ComplaintTransfer;
import org.fengqiao.hub.canonical.model.ComplaintWithdrawal;
import org.fengqiao.hub.canonical.model.JointAnswer;
import org.fengqiao.hub.canonical.model.JointInvitation;
import org.fengqiao.hub.canonical.model.JointResult;
import org.fengqiao.hub.canonical.model.JointSession;
import org.fengqiao.hub.canonical.model.Message;
import org.fengqiao.hub.canonical.model.ReturnAcknowledgement;
import org.fengqiao.hub.canonical.model.RiskFeedback;
import org.fengqiao.hub.canonical.model.RiskWarning;
import org.fengqiao.hub.canonical.model.StatisticsReturn;
import org.jspecify.annotations.Nullable;

/** The number by which a message names its file: the opener's own. */
final class DossierNumber {

  private DossierNumber() {}

  static @Nullable String of(Message message) {
    if (message instanceof ComplaintTransfer complaint) {
      return complaint.getComplaintNo();
    }
    if (message instanceof ComplaintResult answer) {
      return answer.getComplaintNo();
    }
    if (message instanceof ComplaintWithdrawal withdrawn) {
      return withdrawn.getComplaintNo();
    }
    if (message instanceof RiskWarning warning) {
      return warning.getWarningNo();
    }
    if (message instanceof RiskFeedback feedback) {
      return feedback.getWarningNo();
    }
    if (message instanceof StatisticsReturn figures) {
      return figures.getForm() + "/" + figures.getPeriod();
    }
    if (message instanceof ReturnAcknowledgement answer) {
      return answer.getForm() + "/" + answer.getPeriod();
    }
    if (message instanceof CodeTable table) {
      return table.getTable() + "/" + table.getTableVersion();
    }
    return joint(message);
  }

  private static @Nullable String joint(Message message) {
    if (message instanceof JointInvitation invitation) {
      return invitation.getJointNo();
    }
    if (message instanceof JointAnswer answer) {
      return answer.getJointNo();
    }
    if (message instanceof JointSession session) {
      return session.getJointNo();
    }
    return message instanceof JointResult result
        ? result.getJointNo()
        : message.getCaseReference().getCaseNumber();
  }
}
