package org.fengqiao.hub.intake;

import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.Acknowledgement;
import org.fengqiao.hub.canonical.HandOver;
import org.jspecify.annotations.Nullable;

/** What the ledger now holds: the answer to the sender and the work that follows from it. */
record Recorded(Acknowledgement acknowledgement, @Nullable UUID caseId) {

  List<HandOver> work() {
    return caseId == null
        ? List.of()
        : List.of(new HandOver("casework", caseId.toString(), caseId.toString()));
  }
}
