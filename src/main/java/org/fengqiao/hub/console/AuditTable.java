package org.fengqiao.hub.console;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.fengqiao.hub.ledger.audit.Action;
import org.fengqiao.hub.ledger.audit.ActionEntry;
import org.fengqiao.hub.ledger.audit.OperatorActions;
import org.fengqiao.hub.ledger.audit.OperatorActions.Wanted;
import org.springframework.stereotype.Component;

/**
 * What operators did as a table for a spreadsheet, with the hash of each entry, so that it can be
 * held against the chain. Taking it away is an act itself.
 */
@Component
class AuditTable {

  static final int MOST = 10_000;

  private static final String BOM = "\uFEFF";

  private final Rights rights;
  private final OperatorActions actions;
  private final Clock clock;

  AuditTable(Rights rights, OperatorActions actions, Clock clock) {
    this.rights = rights;
    this.actions = actions;
    this.clock = clock;
  }

  /** The latest ten thousand acts of those wanted as CSV (RFC 4180, UTF-8), with who took it. */
  byte[] of(Wanted wanted, String reason) {
    String operator = rights.need("audit.read");
    List<ActionEntry> found =
        actions.find(
            new Wanted(
                wanted.operator(),
                wanted.target(),
                wanted.action(),
                wanted.from(),
                wanted.to(),
                wanted.before(),
                MOST));
    actions.record(Action.of(operator, "audit.export", "audit:" + found.size(), reason));
    StringBuilder table = new StringBuilder(BOM);
    MessageTable.line(
        table, "seq", "at", "operator", "action", "target", "reason", "approver", "hash");
    found.forEach(it -> row(table, it));
    MessageTable.line(table, "# " + operator + " " + clock.instant());
    return table.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void row(StringBuilder table, ActionEntry entry) {
    MessageTable.line(
        table,
        Long.toString(entry.seq()),
        entry.at().toString(),
        entry.act().operator(),
        entry.act().action(),
        entry.act().target(),
        entry.act().reason(),
        entry.act().approver(),
        entry.hash());
  }
}
