package org.fengqiao.hub.console;

import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.ledger.clocks.Clocks;
import org.fengqiao.hub.ledger.clocks.LegalClock;
import org.springframework.stereotype.Component;

/** The legal clocks of a case, past and to come. */
@Component
class CaseTerms {

  private final Clocks clocks;

  CaseTerms(Clocks clocks) {
    this.clocks = clocks;
  }

  /** A clock, its colour, and whether it is still open. */
  record Term(LegalClock clock, String tone, boolean open) {}

  List<Term> of(UUID caseId) {
    return clocks.ofCase(caseId).stream()
        .map(it -> new Term(it, CaseTimelines.tone(it), CaseTimelines.isOpen(it)))
        .toList();
  }
}
