package org.fengqiao.hub.console;

import java.util.List;
import org.fengqiao.hub.canonical.StatusAnswer;
import org.fengqiao.hub.ledger.CaseEntry;
import org.fengqiao.hub.ledger.Proceedings;
import org.fengqiao.hub.ledger.Proceedings.Proceeding;
import org.springframework.stereotype.Component;

/**
 * The proceedings of a case, as its partners may see them: the centre all of them, whoever confirms
 * its own (what was said in mediation is confidential).
 */
@Component
class ProceedingView {

  private final Proceedings proceedings;

  ProceedingView(Proceedings proceedings) {
    this.proceedings = proceedings;
  }

  List<StatusAnswer.Proceeding> of(CaseEntry found, String partner) {
    return proceedings.ofCase(found.caseId()).stream()
        .filter(at -> partner.equals(found.centre()) || partner.equals(at.counterpart()))
        .map(ProceedingView::line)
        .toList();
  }

  /** As operators see them. */
  List<StatusAnswer.Proceeding> all(CaseEntry found) {
    return of(found, found.centre());
  }

  private static StatusAnswer.Proceeding line(Proceeding at) {
    return new StatusAnswer.Proceeding(
        at.door(), at.counterpart(), at.state().name(), at.state().zh(), at.changedAt());
  }
}
