package org.fengqiao.hub.console;

import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.rules.CaseNumber;
import org.fengqiao.hub.ledger.CaseEntry;
import org.fengqiao.hub.ledger.CaseNumbers;
import org.fengqiao.hub.ledger.Failures;
import org.fengqiao.hub.ledger.Figures;
import org.fengqiao.hub.partner.Partners;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The operators' pages: how the hub stands, and any case in two steps. They show no person. */
@Controller
@RequestMapping("/ops")
class OperatorPages {

  private static final int LATEST = 50;

  private final Figures figures;
  private final Failures failures;
  private final Partners partners;
  private final CaseStories stories;
  private final CaseNumbers numbers;
  private final WaitingDecisions waiting;

  OperatorPages(
      Figures figures,
      Failures failures,
      Partners partners,
      CaseStories stories,
      CaseNumbers numbers,
      WaitingDecisions waiting) {
    this.waiting = waiting;
    this.numbers = numbers;
    this.figures = figures;
    this.failures = failures;
    this.partners = partners;
    this.stories = stories;
  }

  @GetMapping
  String overview(Model page) {
    page.addAttribute("states", figures.casesByState());
    page.addAttribute("disputes", numbers.disputes());
    page.addAttribute("backlogs", figures.backlogs());
    page.addAttribute("partners", partners.all());
    page.addAttribute("failures", failures.count());
    page.addAttribute("waiting", waiting.count());
    page.addAttribute("cases", figures.latestCases(LATEST));
    return "ops/overview";
  }

  @GetMapping("/cases")
  String find(@RequestParam("number") String number, Model page) {
    List<CaseEntry> found = figures.casesNumbered(CaseNumber.canonical(number));
    if (found.size() == 1) {
      return "redirect:/ops/cases/" + found.get(0).caseId();
    }
    page.addAttribute("cases", found);
    page.addAttribute("number", number);
    return "ops/cases";
  }

  @GetMapping("/decisions")
  String decisions(
      @RequestParam(name = "partner", required = false) @Nullable String partner,
      @RequestParam(name = "question", required = false) @Nullable String question,
      Model page) {
    page.addAttribute("items", waiting.list(partner, question));
    return "ops/decisions";
  }

  @GetMapping("/cases/{caseId}")
  String story(@PathVariable UUID caseId, Model page) {
    CaseStory story =
        stories
            .tell(caseId)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such case"));
    page.addAttribute("story", story);
    return "ops/case";
  }
}
