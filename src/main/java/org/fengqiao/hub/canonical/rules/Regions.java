package org.fengqiao.hub.canonical.rules;

import java.time.LocalDate;
import org.fengqiao.hub.canonical.codes.CodeTables;

/** Divisions of GB/T 2260: of Qingdao all, past and present; elsewhere the province decides. */
final class Regions {

  private static final String TABLE = "divisions";
  private static final String QINGDAO = "3702";

  private final CodeTables codes;

  Regions(CodeTables codes) {
    this.codes = codes;
  }

  /** Whether id numbers with this region were ever issued; a code stays good for life. */
  boolean everIssued(String division) {
    return division.startsWith(QINGDAO)
        ? codes.find(TABLE, division).isPresent()
        : provinceExists(division);
  }

  /** Whether somebody can live there today. */
  boolean existsOn(String division, LocalDate day) {
    return division.startsWith(QINGDAO)
        ? codes.find(TABLE, division, day).isPresent()
        : provinceExists(division);
  }

  private boolean provinceExists(String division) {
    return codes.find(TABLE, division.substring(0, 2) + "0000").isPresent();
  }
}
