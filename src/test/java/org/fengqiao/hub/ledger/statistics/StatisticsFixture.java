package org.fengqiao.hub.ledger.statistics;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The parts of the ledger that statistics read, for tests of other modules. */
public final class StatisticsFixture {

  private StatisticsFixture() {}

  /** The returns that were filed. */
  public static FiledReturns filedReturns(JdbcTemplate jdbc) {
    return new FiledReturns(jdbc);
  }

  /** What counts. */
  public static FigureTable figureTable(JdbcTemplate jdbc) {
    return new FigureTable(jdbc);
  }

  /** Enters facts as known now. */
  public static void know(JdbcTemplate jdbc, Clock clock, List<CaseFact> facts) {
    new CaseFacts(jdbc, clock).append(facts);
  }
}
