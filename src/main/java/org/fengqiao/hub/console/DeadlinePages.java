package org.fengqiao.hub.console;

import java.util.List;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.ledger.clocks.Threat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The legal clocks that run, the nearest end first. */
@Controller
class DeadlinePages {

  private final Access access;
  private final DueTerms deadlines;

  DeadlinePages(Access access, DueTerms deadlines) {
    this.access = access;
    this.deadlines = deadlines;
  }

  /** A clock and its colour. */
  record Due(Threat threat, String tone) {}

  @GetMapping("/ops/deadlines")
  String list(Model page) {
    List<Due> due =
        deadlines.open(access.require(Permission.MESSAGE_VIEW)).stream()
            .map(it -> new Due(it, DueTerms.tone(it)))
            .toList();
    page.addAttribute("due", due);
    return "ops/deadlines";
  }
}
