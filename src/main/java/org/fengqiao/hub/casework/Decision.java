package org.fengqiao.hub.casework;

import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.model.Door;
import org.fengqiao.hub.ledger.CaseNumbers;
import org.fengqiao.hub.ledger.CaseState;
import org.fengqiao.hub.ledger.ProceedingState;

/** What casework decides about one message of a case. */
sealed interface Decision {

  /** It takes effect: the case moves, and the other side is told. */
  record Apply(CaseState to, int version) implements Decision {}

  /** A proceeding moves on; whoever it is for is told. */
  record Proceed(Door door, String counterpart, ProceedingState to, String receiver)
      implements Decision {}

  /** The case has another number from now on, and the other side is told. */
  record Convert(CaseNumbers.Numbered next) implements Decision {}

  /** It does not fit; its sender is told why. */
  record Refuse(Fault fault) implements Decision {}

  /** The same business content came before under another id and differs; a person looks at it. */
  record Flag() implements Decision {}
}
