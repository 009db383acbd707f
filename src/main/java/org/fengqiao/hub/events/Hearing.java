package org.fengqiao.hub.events;

import java.util.List;
import java.util.Set;
import org.fengqiao.hub.access.Operator;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.ledger.events.EventKind;
import org.fengqiao.hub.ledger.events.LedgerEvent;
import org.fengqiao.hub.operations.SeenHealth;

/**
 * What one listener may hear and wants to: of partners those somebody looks after, of what concerns
 * many of them nothing unless they see all; what people do only where they may read the record.
 */
record Hearing(Operator who, Set<EventKind> kinds) {

  boolean hears(LedgerEvent event) {
    if (!kinds.contains(event.kind())) {
      return false;
    }
    String concerns = event.concerns();
    return switch (event.kind()) {
      case FAILURE -> who.seesAll() || concerns != null && who.sees(List.of(concerns));
      case ALERT -> concerns != null && SeenHealth.sees(who, concerns);
      case REPLAY -> who.seesAll();
      case ACTION -> who.seesAll() && who.may(Permission.AUDIT_READ);
    };
  }
}
