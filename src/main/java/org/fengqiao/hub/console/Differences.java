package org.fengqiao.hub.console;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fengqiao.hub.canonical.codes.Code;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.ledger.reconciliation.Discrepancies;
import org.fengqiao.hub.ledger.reconciliation.Discrepancies.Known;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What partners' lists and the ledger differ in, in the words of the tables. */
@Component
class Differences {

  private static final int MOST = 200;

  private final Discrepancies discrepancies;
  private final CodeTables codes;

  Differences(Discrepancies discrepancies, CodeTables codes) {
    this.discrepancies = discrepancies;
    this.codes = codes;
  }

  /** What waits for a person, oldest first. */
  List<Difference> open() {
    return discrepancies.open(MOST).stream().map(this::words).toList();
  }

  long countOpen() {
    return discrepancies.countOpen();
  }

  /** All of a partner's day, those that were ended too. */
  List<Difference> of(String partner, LocalDate day) {
    return discrepancies.of(partner, day).stream().map(this::words).toList();
  }

  private Difference words(Known known) {
    Code kind = codes.find("discrepancies", known.found().kind()).orElseThrow();
    Optional<Code> end = end(known.decision());
    return new Difference(
        known.id(),
        known.partner(),
        known.day(),
        kind.value(),
        kind.nameZh(),
        kind.nameEn(),
        kind.more("nextStepZh"),
        kind.more("nextStepEn"),
        known.found().direction().name(),
        known.found().messageId(),
        known.found().caseId(),
        known.found().hubSays(),
        known.found().partnerSays(),
        known.foundAt(),
        known.isOpen(),
        end.map(Code::nameZh).orElse(null),
        end.map(Code::nameEn).orElse(null),
        known.decidedBy(),
        codes.all("discrepancy-decisions").stream()
            .map(row -> new WaitingDecision.Choice(row.value(), row.nameZh(), row.nameEn()))
            .toList());
  }

  private Optional<Code> end(@Nullable String decision) {
    return Optional.ofNullable(decision).flatMap(word -> codes.find("discrepancy-decisions", word));
  }
}
