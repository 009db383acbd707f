package org.fengqiao.hub.casework;

import java.util.Set;
import org.fengqiao.hub.canonical.Dossier;
import org.fengqiao.hub.ledger.CaseEntry;
import org.fengqiao.hub.ledger.KnownMessage;

/** Which messages are screened for risk once they have taken effect. */
final class ForScreening {

  private static final Set<String> AGREED = Set.of("R01_AGREED", "R02_PARTIAL", "R10_PERFORMED");

  private ForScreening() {}

  static boolean is(CaseEntry at, KnownMessage message) {
    return switch (message.kind()) {
      case CASE_REFERRAL, REFERRAL_AMENDMENT, COMPLAINT_TRANSFER -> true;
      case MEDIATION_OUTCOME -> AGREED.contains(String.valueOf(message.verdict()));
      case RISK_FEEDBACK, OPERATOR_DECISION -> at.dossier() == Dossier.RISK;
      default -> false;
    };
  }
}
