package org.fengqiao.hub.simulator.cli;

import java.util.List;

/** A court on its own wire and in its own dialect, to which agreements are taken. */
interface ConfirmingCourt {

  /** Its partner id. */
  String id();

  /** The number of its n-th case before filing, the year it is entrusted. */
  String caseNumber(int number);

  /** Entrusts its n-th case to the centre before filing. */
  void entrust(String id, int number);

  /** Says what it decided; a document goes with its bytes. */
  void decide(Verdict verdict);

  /** How often something of this kind came about a case: 确认申请, 确认补充 in its dialect. */
  long came(Kind kind, int number);

  /** The bytes of the document that goes with a verdict. */
  byte[] document(Verdict verdict);

  /** The bytes of the papers that came about a case. */
  List<byte[]> papers(int number);

  /** What a court is asked. */
  enum Kind {
    REQUEST,
    SUPPLEMENT
  }
}
