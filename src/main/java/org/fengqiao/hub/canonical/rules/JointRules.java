package org.fengqiao.hub.canonical.rules;

import java.time.LocalDate;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.model.JointAnswer;
import org.fengqiao.hub.canonical.model.JointInvitation;
import org.fengqiao.hub.canonical.model.JointReply;
import org.fengqiao.hub.canonical.model.JointResult;
import org.fengqiao.hub.canonical.model.JointSession;
import org.fengqiao.hub.canonical.model.ResultCode;

/** Joint mediation of two centres (guide §1.13). */
final class JointRules {

  private final CodeTables codes;
  private final PartyRules parties;
  private final CauseRules causes;

  JointRules(CodeTables codes) {
    this.codes = codes;
    this.parties = new PartyRules(codes);
    this.causes = new CauseRules(codes);
  }

  void check(JointInvitation invitation, Place root, LocalDate today) {
    if (invitation.getLead().equals(invitation.getAssist())) {
      root.at("assist").fault(RejectionCode.ROLE_UNFIT);
    }
    causes.check(invitation.getCause(), root.at("cause"), today);
    for (int i = 0; i < invitation.getParties().size(); i++) {
      parties.check(invitation.getParties().get(i), root.at("parties", "party", i), today);
    }
    ProvisionRules.check(invitation, root);
    References.materials(invitation.getMaterials(), root);
    MaterialRules.check(invitation.getMaterials(), codes, root);
  }

  static void check(JointAnswer answer, Place root, LocalDate today) {
    TimeRules.past(answer.getAnsweredAt(), root.at("answeredAt"), today);
    if (answer.getAnswer() == JointReply.DECLINE) {
      Needed.text(answer.getReasonText(), root.at("reasonText"));
    }
  }

  static void check(JointSession session, Place root, LocalDate today) {
    TimeRules.past(session.getStartedAt(), root.at("startedAt"), today);
    TimeRules.past(session.getEndedAt(), root.at("endedAt"), today);
    if (session.getEndedAt().isBefore(session.getStartedAt())) {
      root.at("endedAt").fault(RejectionCode.TIME_ORDER, "endedAt", "startedAt");
    }
    if (!session.isIdentityChecked()) {
      root.at("identityChecked").fault(RejectionCode.IDENTITY_UNCHECKED);
    }
  }

  void check(JointResult result, Place root, LocalDate today) {
    TimeRules.past(result.getConcludedAt(), root.at("concludedAt"), today);
    if (isAgreed(result.getResultCode())) {
      boolean sealed =
          Boolean.TRUE.equals(result.isSealedByLead())
              || Boolean.TRUE.equals(result.isSealedByAssist());
      if (result.getAgreementNo() == null || !sealed) {
        root.at("agreementNo").fault(RejectionCode.AGREEMENT_UNNUMBERED);
      }
      ProvisionRules.check(result, root);
    } else {
      Needed.text(result.getReasonText(), root.at("reasonText"));
    }
    References.materials(result.getMaterials(), root);
    MaterialRules.check(result.getMaterials(), codes, root);
  }

  private static boolean isAgreed(ResultCode code) {
    return code == ResultCode.R01_AGREED
        || code == ResultCode.R02_PARTIAL
        || code == ResultCode.R10_PERFORMED;
  }
}
