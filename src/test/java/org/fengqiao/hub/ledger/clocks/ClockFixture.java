package org.fengqiao.hub.ledger.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.Samples;
import org.fengqiao.hub.canonical.clocks.ClockCatalogue;
import org.fengqiao.hub.canonical.clocks.ClockRule;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.json.CanonicalXml;
import org.fengqiao.hub.canonical.rules.LegalCalendar.Deadline;
import org.fengqiao.hub.ledger.LedgerFixture;

/** The clocks over a real database, at a time the test moves. */
public final class ClockFixture {

  private static final CodeTables CODES = CodeTables.load(Samples.MAPPINGS);

  /** The time. */
  public final MovedClock time;

  /** The ledger beside. */
  public final LedgerFixture ledger;

  /** The catalogue. */
  public final ClockCatalogue catalogue = new ClockCatalogue(CODES);

  /** The calendar. */
  public final Calendars calendars;

  /** What writes clocks. */
  public final ClockStore store;

  /** What reads them. */
  public final Clocks clocks;

  /** Which of them run while something does not get through. */
  public final Threats threats;

  /** What fires them. */
  public final ClockFiring firing;

  /** What starts the clock of a referral. */
  public final OfferedClock offered;

  /** A fixture whose time is this to begin with. */
  public ClockFixture(Instant now) {
    time = new MovedClock(now);
    ledger = new LedgerFixture(time);
    calendars = new Calendars(ledger.jdbc, CODES, time);
    store = new ClockStore(ledger.jdbc, catalogue, calendars, time);
    clocks = new Clocks(ledger.jdbc, catalogue, calendars, time);
    threats = new Threats(ledger.jdbc, clocks, time);
    offered = new OfferedClock(catalogue, calendars, time);
    firing = node();
  }

  /** Another node on the same database. */
  public ClockFiring node() {
    return new ClockFiring(
        ledger.jdbc,
        catalogue,
        calendars,
        new ClockNotices(CODES, CanonicalXml.load(Samples.MAPPINGS)),
        new Recount(ledger.jdbc, store, 200),
        ledger.messages,
        time,
        200);
  }

  /** Starts a clock of a case on a day. */
  public void start(UUID caseId, String id, LocalDate day) {
    store.start(List.of(begun(caseId, id, day)));
  }

  /** A clock of a case about to be started on a day. */
  public ClockStart begun(UUID caseId, String id, LocalDate day) {
    ClockRule rule = catalogue.rule(id, day);
    Deadline end = rule.deadline(calendars.current(), day, List.of());
    Instant due = rule.next(calendars.current(), day, end.end(), time.instant()).orElse(null);
    return new ClockStart(
        caseId, id, "", day, null, rule.length(), end, false, due, null, false, null);
  }

  /** The only clock of a kind a case has. */
  public LegalClock only(UUID caseId, String id) {
    return clocks.ofCase(caseId).stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
