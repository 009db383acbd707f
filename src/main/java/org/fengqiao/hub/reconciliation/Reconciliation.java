package org.fengqiao.hub.reconciliation;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.fengqiao.hub.canonical.DayList;
import org.fengqiao.hub.canonical.DayList.Direction;
import org.fengqiao.hub.canonical.DayList.Item;
import org.fengqiao.hub.canonical.DayListQuery;
import org.fengqiao.hub.canonical.DayReport;
import org.fengqiao.hub.canonical.DiscrepancyDecision;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.codes.Code;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.ledger.audit.Action;
import org.fengqiao.hub.ledger.audit.OperatorActions;
import org.fengqiao.hub.ledger.reconciliation.Discrepancies;
import org.fengqiao.hub.ledger.reconciliation.Discrepancies.Found;
import org.fengqiao.hub.ledger.reconciliation.Discrepancies.Given;
import org.fengqiao.hub.ledger.reconciliation.Discrepancies.Known;
import org.fengqiao.hub.ledger.reconciliation.LedgerDay;
import org.fengqiao.hub.ledger.reconciliation.LedgerDay.Entry;
import org.springframework.stereotype.Component;

/** The steps of the routes {@code day-list}, {@code own-list}, {@code day-report} and the like. */
@Component("reconciliation")
class Reconciliation {

  private final LedgerDay ledger;
  private final Discrepancies discrepancies;
  private final OperatorActions actions;
  private final CodeTables codes;
  private final Clock clock;

  Reconciliation(
      LedgerDay ledger,
      Discrepancies discrepancies,
      OperatorActions actions,
      CodeTables codes,
      Clock clock) {
    this.ledger = ledger;
    this.discrepancies = discrepancies;
    this.actions = actions;
    this.codes = codes;
    this.clock = clock;
  }

  /** Compares a partner's list and keeps what differs; needs a transaction. */
  public DayReport compare(DayList list) {
    List<Entry> ofDay = ledger.of(list.partner(), list.day());
    List<Entry> elsewhere =
        ledger.named(list.partner(), list.items().stream().map(Item::messageId).toList());
    List<Found> found = Comparison.of(list, ofDay, elsewhere);
    Given given =
        new Given(
            clock.instant(),
            list.items().size(),
            count(ofDay, entry -> entry.direction() == Direction.SENT),
            count(ofDay, entry -> entry.direction() == Direction.RECEIVED));
    discrepancies.record(list.partner(), list.day(), given, found);
    return report(new DayListQuery(list.partner(), list.day()));
  }

  private static int count(List<Entry> entries, Predicate<Entry> which) {
    return (int) entries.stream().filter(which).count();
  }

  /** The hub's own list of the day, for the partner to compare. */
  public DayList own(DayListQuery query) {
    List<Entry> ofDay = ledger.of(query.partner(), query.day());
    Names names = Names.of(ofDay, List.of());
    return new DayList(
        query.partner(),
        query.day(),
        EnumSet.allOf(Direction.class),
        ofDay.stream().map(entry -> item(entry, names)).toList());
  }

  private static Item item(Entry entry, Names names) {
    return new Item(
        entry.direction(), names.plain(entry, entry.messageId()), entry.state(), entry.digest());
  }

  /** How the newest list of the day compares. */
  public DayReport report(DayListQuery query) {
    Optional<Given> given = discrepancies.given(query.partner(), query.day());
    List<Entry> ofDay = ledger.of(query.partner(), query.day());
    return new DayReport(
        query.partner(),
        query.day(),
        given.map(Given::at).orElse(null),
        given.map(Given::items).orElse(0),
        count(ofDay, entry -> entry.direction() == Direction.SENT),
        count(ofDay, entry -> entry.direction() == Direction.RECEIVED),
        discrepancies.of(query.partner(), query.day()).stream().map(this::words).toList());
  }

  /** Ends a discrepancy by a person's decision, on record with what operators do. */
  public void decide(DiscrepancyDecision decision) {
    if (codes.find("discrepancy-decisions", decision.decision()).isEmpty()) {
      throw unfit("decision", RejectionCode.VALUE_INVALID, "decision");
    }
    if (decision.reason().isBlank()) {
      throw unfit("reason", RejectionCode.ELEMENT_MISSING, "reason");
    }
    if (!discrepancies.decide(
        decision.id(), decision.decision(), decision.reason(), decision.operator())) {
      throw unfit("id", RejectionCode.NOTHING_TO_DECIDE);
    }
    actions.record(
        Action.of(
            decision.operator(),
            "discrepancy.end",
            "discrepancy:" + decision.id(),
            decision.decision() + ": " + decision.reason()));
  }

  private DayReport.Discrepancy words(Known known) {
    Found found = known.found();
    Code row = codes.find("discrepancies", found.kind()).orElseThrow();
    return new DayReport.Discrepancy(
        known.id(),
        found.kind(),
        row.nameZh(),
        row.more("nextStepZh"),
        row.more("nextStepEn"),
        found.direction(),
        found.messageId(),
        found.caseId(),
        found.hubSays(),
        found.partnerSays(),
        known.isOpen(),
        known.decision(),
        known.decidedBy());
  }

  private static Rejected unfit(String element, RejectionCode code, String... arguments) {
    return new Rejected(Fault.at("/" + element, code, arguments));
  }
}
