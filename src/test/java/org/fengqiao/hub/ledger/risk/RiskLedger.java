package org.fengqiao.hub.ledger.risk;

import java.time.Clock;
import org.springframework.jdbc.core.JdbcTemplate;

/** What risk screening keeps, over a real database; begins empty. */
public final class RiskLedger {

  /** Which messages were screened. */
  public final Screened screened;

  /** What cases share. */
  public final RiskIndex index;

  /** What warnings were raised about. */
  public final Patterns patterns;

  /** What people made rules weigh. */
  public final Weights weights;

  /** Signs of sham mediation. */
  public final Suspicions suspicions;

  /** A ledger with nothing in it. */
  public RiskLedger(JdbcTemplate jdbc, Clock clock) {
    jdbc.execute(
        "truncate risk_screened, risk_feature, risk_weight, risk_evidence, risk_pattern,"
            + " risk_suspicion, risk_cursor");
    screened = new Screened(jdbc, clock);
    index = new RiskIndex(jdbc);
    patterns = new Patterns(jdbc, clock);
    weights = new Weights(jdbc);
    suspicions = new Suspicions(jdbc);
  }
}
