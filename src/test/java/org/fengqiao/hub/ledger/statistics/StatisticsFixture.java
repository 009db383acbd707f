package org.fengqiao.hub.ledger.statistics;

import org.springframework.jdbc.core.JdbcTemplate;

/** The parts of the ledger that statistics read, for tests of other modules. */
public final class StatisticsFixture {

  private StatisticsFixture() {}

  /** The returns that were filed. */
  public static FiledReturns filedReturns(JdbcTemplate jdbc) {
    return new FiledReturns(jdbc);
  }
}
