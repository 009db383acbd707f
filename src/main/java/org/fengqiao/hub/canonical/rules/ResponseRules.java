package org.fengqiao.hub.canonical.rules;

import java.time.LocalDate;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.model.Decision;
import org.fengqiao.hub.canonical.model.ReferralResponse;
import org.fengqiao.hub.canonical.model.ReferralWithdrawal;
import org.fengqiao.hub.canonical.model.WithdrawalKind;

/** The centre's answer to a referral (在线调解规则 art 12), and withdrawals. */
final class ResponseRules {

  private final CodeTables codes;

  ResponseRules(CodeTables codes) {
    this.codes = codes;
  }

  void check(ReferralResponse response, Place root, LocalDate today) {
    TimeRules.past(response.getDecidedAt(), root.at("decidedAt"), today);
    TimeRules.past(response.getMaterialsSignedAt(), root.at("materialsSignedAt"), today);
    for (int i = 0; i < response.getMediators().size(); i++) {
      if (isRecused(response, response.getMediators().get(i).getMediatorId(), today)) {
        root.at("mediators", "mediator", i).at("mediatorId").fault(RejectionCode.MEDIATOR_RECUSED);
      }
    }
    if (response.getDecision() == Decision.LAPSED) {
      root.at("decision").fault(RejectionCode.VALUE_INVALID, Decision.LAPSED.value());
    }
    if (response.getDecision() == Decision.DECLINED) {
      declined(response, root);
    } else if (response.getReasonCode() != null) {
      root.at("reasonCode").fault(RejectionCode.DECLINE_REASON_NOT_EXPECTED);
    }
  }

  private boolean isRecused(ReferralResponse response, String mediator, LocalDate today) {
    return codes
        .find("recusals", mediator, today)
        .filter(row -> row.more("court").equals(response.getCaseReference().getCourtCode()))
        .isPresent();
  }

  private void declined(ReferralResponse response, Place root) {
    if (response.getReasonCode() == null) {
      root.at("reasonCode").fault(RejectionCode.DECLINE_REASON_MISSING);
    } else if (codes.find("decline-reasons", response.getReasonCode()).isEmpty()) {
      root.at("reasonCode").fault(RejectionCode.DECLINE_REASON_UNKNOWN);
    }
    if (response.getReasonText() == null || response.getReasonText().isBlank()) {
      root.at("reasonText").fault(RejectionCode.DECLINE_REASON_MISSING);
    }
  }

  void check(ReferralWithdrawal withdrawal, Place root, LocalDate today) {
    TimeRules.past(withdrawal.getRequestedAt(), root.at("requestedAt"), today);
    References.materials(withdrawal.getMaterials(), root);
    MaterialRules.check(withdrawal.getMaterials(), codes, root);
    if (withdrawal.getKind() == WithdrawalKind.PARTY_WITHDRAWAL
        && withdrawal.getRequestedBy() == null) {
      root.at("requestedBy").fault(RejectionCode.WITHDRAWING_PARTY_MISSING);
    }
  }
}
