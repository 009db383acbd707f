package org.fengqiao.hub.intake;

import java.util.stream.Collectors;
import org.fengqiao.hub.canonical.Rejection;

/** Writes a rejection as the ledger keeps it: one line a fault, code and path. */
final class Reasons {

  private Reasons() {}

  static String text(Rejection rejection) {
    return rejection.faults().stream()
        .map(fault -> fault.code().name() + " " + fault.path())
        .collect(Collectors.joining("\n"));
  }
}
