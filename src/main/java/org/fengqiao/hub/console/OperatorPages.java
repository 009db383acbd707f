package org.fengqiao.hub.console;

import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.Operator;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.ledger.CaseNumbers;
import org.fengqiao.hub.ledger.Figures;
import org.fengqiao.hub.ledger.operations.Starts;
import org.fengqiao.hub.operations.HubHealth;
import org.fengqiao.hub.operations.SeenHealth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the hub stands, and what waits for a person. */
@Controller
@RequestMapping("/ops")
class OperatorPages {

  private static final int LATEST = 10;
  private static final int MOST_FINDINGS = 8;

  private final Access access;
  private final Overview overview;
  private final Figures figures;
  private final CaseNumbers numbers;
  private final WaitingDecisions waiting;
  private final SeenHealth seen;
  private final DueTerms deadlines;
  private final Needs needs;
  private final Starts starts;

  OperatorPages(
      Access access,
      Overview overview,
      Figures figures,
      CaseNumbers numbers,
      WaitingDecisions waiting,
      SeenHealth seen,
      DueTerms deadlines,
      Needs needs,
      Starts starts) {
    this.seen = seen;
    this.deadlines = deadlines;
    this.access = access;
    this.overview = overview;
    this.waiting = waiting;
    this.numbers = numbers;
    this.figures = figures;
    this.needs = needs;
    this.starts = starts;
  }

  @GetMapping
  String overview(Model page) {
    Operator me = access.require(Permission.MESSAGE_VIEW);
    now(me, page);
    page.addAttribute("states", figures.casesByState());
    page.addAttribute("disputes", numbers.disputes());
    page.addAttribute("started", starts.latest().orElse(null));
    page.addAttribute(
        "cases",
        figures.latestCases(LATEST).stream().filter(it -> me.sees(it.partners())).toList());
    return "ops/overview";
  }

  /** What of the overview is asked for again and again. */
  @GetMapping("/overview/now")
  String now(Model page) {
    now(access.require(Permission.MESSAGE_VIEW), page);
    return "ops/overview :: now";
  }

  private void now(Operator me, Model page) {
    HubHealth health = seen.of(me);
    page.addAttribute("bridge", Bridge.of(overview.lines(me)));
    page.addAttribute("lines", overview.worst(me));
    page.addAttribute("threats", deadlines.threatened(me));
    page.addAttribute("needs", needs.of(me, health));
    page.addAttribute("findings", health.findings().stream().limit(MOST_FINDINGS).toList());
  }

  @GetMapping("/decisions")
  String decisions(
      @RequestParam(name = "partner", required = false) @Nullable String partner,
      @RequestParam(name = "question", required = false) @Nullable String question,
      Model page) {
    Operator me = access.require(Permission.MESSAGE_VIEW);
    page.addAttribute(
        "items",
        waiting.list(partner, question).stream()
            .filter(it -> me.sees(java.util.List.of(it.partner())))
            .toList());
    page.addAttribute(
        "differences",
        waiting.differences().stream()
            .filter(it -> me.sees(java.util.List.of(it.partner())))
            .toList());
    page.addAttribute("mayDecide", me.may(Permission.CASE_DECIDE) && me.seesAll());
    return "ops/decisions";
  }
}
