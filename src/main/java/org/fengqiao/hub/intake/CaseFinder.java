package org.fengqiao.hub.intake;

import java.util.Optional;
import java.util.UUID;
import org.fengqiao.hub.canonical.Facts;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Inbound;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.ledger.CaseEntry;
import org.fengqiao.hub.ledger.Cases;
import org.springframework.stereotype.Component;

/** Finds the case a message belongs to: by the hub's id, or by the sending court's 案号. */
@Component
class CaseFinder {

  private final Cases cases;

  CaseFinder(Cases cases) {
    this.cases = cases;
  }

  /** Every message but a first referral belongs to a case its sender takes part in. */
  void mustExist(Inbound inbound, Facts facts) {
    if (inbound.kind() != MessageKind.CASE_REFERRAL) {
      find(inbound, facts);
    }
  }

  UUID find(Inbound inbound, Facts facts) {
    return lookUp(inbound.partner(), facts)
        .filter(found -> found.concerns(inbound.partner()))
        .map(CaseEntry::caseId)
        .orElseThrow(
            () ->
                new Rejected(
                    Fault.at(
                        "/" + inbound.kind().id() + "/caseReference", RejectionCode.CASE_UNKNOWN)));
  }

  private Optional<CaseEntry> lookUp(String partner, Facts facts) {
    UUID id = facts.hubCaseId();
    if (id != null) {
      return cases.find(id);
    }
    String number = facts.caseNumber();
    return number == null ? Optional.empty() : cases.find(partner, number);
  }
}
