package org.fengqiao.hub.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.hub.canonical.Dossier;
import org.fengqiao.hub.canonical.Facts;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Inbound;
import org.fengqiao.hub.canonical.Operators;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.ledger.CaseEntry;
import org.fengqiao.hub.ledger.CaseNumbers;
import org.fengqiao.hub.ledger.CaseNumbers.CourtNumber;
import org.fengqiao.hub.ledger.Cases;
import org.springframework.stereotype.Component;

/** Finds the case a message belongs to: by the hub's id, or by the number its opener gave it. */
@Component
class CaseFinder {

  private final Cases cases;
  private final CaseNumbers numbers;

  CaseFinder(Cases cases, CaseNumbers numbers) {
    this.cases = cases;
    this.numbers = numbers;
  }

  /** Every message that opens no case belongs to one its sender takes part in. */
  void mustExist(Inbound inbound, Facts facts) {
    if (Dossier.openedBy(inbound.kind()).isEmpty()) {
      find(inbound, facts);
    }
  }

  UUID find(Inbound inbound, Facts facts) {
    return lookUp(inbound, facts)
        .filter(found -> byPeople(inbound) || found.concerns(inbound.partner()))
        .filter(found -> found.dossier().admits(inbound.kind()))
        .map(CaseEntry::caseId)
        .orElseThrow(
            () ->
                new Rejected(
                    Fault.at(
                        "/" + inbound.kind().id() + "/caseReference", RejectionCode.CASE_UNKNOWN)));
  }

  /** The open cases that were given these numbers after others: they are not referred twice. */
  Map<CourtNumber, CaseEntry> renumbered(List<CourtNumber> referred) {
    Map<CourtNumber, CaseEntry> found = numbers.find(referred);
    found.values().removeIf(entry -> entry.state().isOver());
    return found;
  }

  private static boolean byPeople(Inbound inbound) {
    return inbound.partner().equals(Operators.ID);
  }

  /** A number both sides gave a file of theirs names neither; the hub's id does. */
  private Optional<CaseEntry> lookUp(Inbound inbound, Facts facts) {
    UUID id = facts.hubCaseId();
    if (id != null) {
      return cases.find(id);
    }
    String number = facts.caseNumber();
    if (number == null) {
      return Optional.empty();
    }
    Dossier dossier = Dossier.of(inbound.kind());
    if (dossier == Dossier.REFERRAL) {
      return cases
          .find(inbound.partner(), number)
          .or(() -> numbers.find(inbound.partner(), number));
    }
    List<CaseEntry> found = cases.find(dossier, number, inbound.partner());
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}
