package org.fengqiao.hub.console;

import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Risk screening for people: what was found, why, and what came of it. */
@Controller
@RequestMapping("/ops/risks")
class RiskPages {

  private final Access access;
  private final RiskViews risks;

  RiskPages(Access access, RiskViews risks) {
    this.access = access;
    this.risks = risks;
  }

  @GetMapping
  String list(
      @RequestParam(name = "rule", required = false) @Nullable String rule,
      @RequestParam(name = "open", required = false) @Nullable Boolean open,
      Model page) {
    forThoseWhoSeeAll();
    page.addAttribute("risks", risks.list(rule, open));
    page.addAttribute("suspicions", risks.suspicions());
    page.addAttribute("weights", risks.weights(null));
    return "ops/risks";
  }

  @GetMapping("/{id}")
  String detail(@PathVariable("id") UUID id, Model page) {
    forThoseWhoSeeAll();
    RiskView risk =
        risks
            .find(id)
            .orElseThrow(
                () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such pattern"));
    page.addAttribute("risk", risk);
    page.addAttribute("weights", risks.weights(risk.rule()));
    return "ops/risk";
  }

  /** A pattern joins cases of many organisations: it is for nobody who sees some of them alone. */
  private void forThoseWhoSeeAll() {
    access.require(Permission.MESSAGE_VIEW, List.of());
  }
}
