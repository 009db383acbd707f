package org.fengqiao.hub.simulator.cli;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The edge cases of the field through the real channel of the partner concerned, against one real
 * hub. Which row is proved where stands in {@code edge-cases.csv}.
 */
class EdgeCasesIT
    implements EdgesOfReferrals,
        EdgesOfPapers,
        EdgesOfOutcomes,
        EdgesThatPeopleDecide,
        EdgesOfAmendments,
        EdgesOfTime {

  private static EdgeTown town;

  @BeforeAll
  static void openTown(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
    town = new EdgeTown(folder);
  }

  @AfterAll
  static void closeTown() {
    town.close();
  }

  static EdgeTown town() {
    return town;
  }
}
