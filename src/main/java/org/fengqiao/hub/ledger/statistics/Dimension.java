package org.fengqiao.hub.ledger.statistics;

import java.util.Locale;

/** What figures can be told apart by; each is a column of the facts. */
public enum Dimension {
  /** Who referred the case. */
  COURT,
  /** The centre, or a station of it with a system of its own. */
  CENTRE,
  /** Station it was proposed for (guide §2.12). */
  STATION,
  /** Bank, insurer … by its credit code. */
  INSTITUTION,
  /** Group of institutions as in the regulator's notices (guide §2.9). */
  INSTITUTION_GROUP,
  /** Class of business as in the regulator's notices (guide §2.9). */
  BUSINESS,
  /** 案由, version and number. */
  CAUSE,
  /** 繁简分流. */
  TRACK,
  /** Mode of referral, or the source of a complaint. */
  CHANNEL,
  /** How mediation ended. */
  RESULT;

  String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
