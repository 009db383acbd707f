package org.fengqiao.hub.console;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

  /** The open clock that ends first; nothing when none runs. */
  Optional<Term> next(UUID caseId) {
    return of(caseId).stream()
        .filter(Term::open)
        .min(Comparator.comparing(it -> it.clock().rolledEnd()));
  }

  List<Term> of(UUID caseId) {
    return clocks.ofCase(caseId).stream()
        .map(it -> new Term(it, CaseTimelines.tone(it), CaseTimelines.isOpen(it)))
        .toList();
  }
}
