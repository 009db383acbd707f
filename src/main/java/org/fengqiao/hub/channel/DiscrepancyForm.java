package org.fengqiao.hub.channel;

import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.canonical.DiscrepancyDecision;
import org.fengqiao.hub.canonical.Rejected;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a person ends what a partner's list and the ledger differ in. */
@Controller
class DiscrepancyForm {

  private final Access access;
  private final Routes routes;

  DiscrepancyForm(Access access, Routes routes) {
    this.access = access;
    this.routes = routes;
  }

  /** The form; what was wrong with it is shown above the list. */
  @PostMapping("/ops/discrepancies/{id}")
  String end(
      @PathVariable("id") UUID id,
      @RequestParam("decision") String decision,
      @RequestParam("reason") String reason,
      RedirectAttributes next) {
    String operator = access.require(Permission.CASE_DECIDE, List.of()).name();
    try {
      routes.tell("end-discrepancy", new DiscrepancyDecision(id, decision, reason, operator));
      next.addFlashAttribute("taken", true);
    } catch (Rejected refused) {
      next.addFlashAttribute(
          "faults", refused.rejection().faults().stream().map(FaultText::of).toList());
    }
    return "redirect:/ops/decisions";
  }
}
