package org.fengqiao.hub.console;

import java.util.List;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.Operator;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.ledger.audit.ActionEntry;
import org.fengqiao.hub.ledger.audit.OperatorActions;
import org.fengqiao.hub.ledger.audit.OperatorActions.Wanted;
import org.fengqiao.hub.ledger.audit.PayloadViews;
import org.fengqiao.hub.ledger.audit.ReasonMissing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What people did, whether the record is whole, and who looked at what. */
@Controller
class AuditPages {

  private static final int PAGE = 50;

  private final Access access;
  private final OperatorActions actions;
  private final PayloadViews views;
  private final AuditTable table;

  AuditPages(Access access, OperatorActions actions, PayloadViews views, AuditTable table) {
    this.table = table;
    this.access = access;
    this.actions = actions;
    this.views = views;
  }

  @GetMapping("/ops/audit")
  String audit(
      @RequestParam(name = "operator", defaultValue = "") String operator,
      @RequestParam(name = "action", defaultValue = "") String action,
      @RequestParam(name = "target", defaultValue = "") String target,
      @RequestParam(name = "before", required = false) @Nullable Long before,
      @RequestParam(name = "verify", defaultValue = "false") boolean verify,
      Model page) {
    Operator me = access.require(Permission.AUDIT_READ);
    List<ActionEntry> found =
        actions.find(
            new Wanted(
                given(operator), given(target), given(action), null, null, before, PAGE + 1));
    page.addAttribute("acts", found.subList(0, Math.min(PAGE, found.size())));
    page.addAttribute("next", found.size() > PAGE ? found.get(PAGE - 1).seq() : null);
    page.addAttribute("mayExport", me.seesAll());
    page.addAttribute("operator", operator);
    page.addAttribute("action", action);
    page.addAttribute("target", target);
    page.addAttribute("chain", verify ? actions.verify() : null);
    page.addAttribute("views", views.latest(given(operator), PAGE));
    return "ops/audit";
  }

  /** The same acts as a table; without a reason nothing is taken away. */
  @PostMapping("/ops/audit/table")
  ResponseEntity<?> table(
      @RequestParam(name = "operator", defaultValue = "") String operator,
      @RequestParam(name = "action", defaultValue = "") String action,
      @RequestParam(name = "target", defaultValue = "") String target,
      @RequestParam("reason") String reason) {
    try {
      Wanted wanted =
          new Wanted(given(operator), given(target), given(action), null, null, null, PAGE);
      byte[] file = table.of(wanted, reason);
      return OpsMessageActs.file(file, "text/csv;charset=UTF-8", "audit.csv");
    } catch (ReasonMissing missing) {
      return ResponseEntity.status(303).header("Location", "/ops/audit").build();
    }
  }

  private static @Nullable String given(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
