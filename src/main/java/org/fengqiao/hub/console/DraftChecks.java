package org.fengqiao.hub.console;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.hub.canonical.Revision;
import org.fengqiao.hub.ledger.drafts.Draft;
import org.springframework.stereotype.Component;

/** What keeps a draft from being sent: locked parts, schema, codes, rules, the receiver's form. */
@Component
class DraftChecks {

  private final Rehearsal routes;

  DraftChecks(Rehearsal routes) {
    this.routes = routes;
  }

  List<DraftFinding> findings(Draft draft) {
    List<DraftFinding> found = new ArrayList<>();
    if (laidOut(draft.before()).equals(laidOut(draft.content()))) {
      found.add(DraftFinding.unchanged());
    }
    LockedParts.touched(draft.before(), draft.content()).stream()
        .map(DraftFinding::locked)
        .forEach(found::add);
    Revision.Findings checked = routes.check(new Revision(draft.deliveryId(), draft.content()));
    checked.faults().stream()
        .map(it -> new DraftFinding(it.path(), it.code().name(), it.textZh(), it.textEn()))
        .forEach(found::add);
    if (checked.broken() != null) {
      found.add(DraftFinding.broken(checked.broken()));
    }
    return found;
  }

  private static String laidOut(byte[] content) {
    return LaidOut.of(new String(content, StandardCharsets.UTF_8));
  }
}
