package org.fengqiao.hub.ledger.operations;

import java.time.Clock;
import org.fengqiao.hub.ledger.RealPostgres;

/** What operators are told and want, over a real database. */
public final class OperationsLedger {

  /** Counts. */
  public final Traffic traffic;

  /** What lies still. */
  public final Vitals vitals;

  /** What is wanted. */
  public final Wishes wishes;

  /** Certificates in use. */
  public final Certificates certificates;

  /** Rules of alerts. */
  public final AlertRules rules;

  /** Alerts. */
  public final Alerts alerts;

  /** What is told. */
  public final Notices notices;

  /** What is to be repaired. */
  public final Repairs repairs;

  /** What somebody owes by a time. */
  public final Owed owed;

  /** A ledger whose time is the given clock's. */
  public OperationsLedger(Clock clock) {
    repairs = new Repairs(RealPostgres.jdbc());
    traffic = new Traffic(RealPostgres.jdbc(), clock);
    vitals = new Vitals(RealPostgres.jdbc(), clock);
    wishes = new Wishes(RealPostgres.jdbc(), clock);
    rules = new AlertRules(RealPostgres.jdbc(), clock);
    alerts = new Alerts(RealPostgres.jdbc(), clock);
    owed = new Owed(RealPostgres.jdbc());
    notices = new Notices(RealPostgres.jdbc(), clock);
    certificates = new Certificates(RealPostgres.jdbc(), clock);
  }
}
