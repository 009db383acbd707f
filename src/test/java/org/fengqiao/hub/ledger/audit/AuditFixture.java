package org.fengqiao.hub.ledger.audit;

import java.time.Clock;
import org.fengqiao.hub.ledger.RealPostgres;

/** The record of what operators do, over a real database. */
public final class AuditFixture {

  private AuditFixture() {}

  /** The record, at the given clock's time. */
  public static OperatorActions actions(Clock clock) {
    return new OperatorActions(RealPostgres.jdbc(), clock);
  }
}
