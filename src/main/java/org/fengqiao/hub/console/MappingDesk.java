package org.fengqiao.hub.console;

import java.util.List;
import org.fengqiao.hub.canonical.Reloaded;
import org.fengqiao.hub.ledger.audit.Action;
import org.fengqiao.hub.ledger.audit.OperatorActions;
import org.springframework.stereotype.Component;

/** Has mended mappings read again without a restart. */
@Component
class MappingDesk {

  private final Rights rights;
  private final Rehearsal routes;
  private final OperatorActions actions;

  MappingDesk(Rights rights, Rehearsal routes, OperatorActions actions) {
    this.rights = rights;
    this.routes = routes;
    this.actions = actions;
  }

  /** Each part with what came of it; what was refused goes on as it was. */
  List<Reloaded> reload(String reason) {
    String operator = rights.need("message.replay.bulk");
    actions.record(Action.of(operator, "mapping.reload", "mappings", reason));
    return routes.reload();
  }
}
