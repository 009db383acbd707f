package org.fengqiao.hub.console;

import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.Operator;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.canonical.rules.CaseNumber;
import org.fengqiao.hub.ledger.CaseEntry;
import org.fengqiao.hub.ledger.Cases;
import org.fengqiao.hub.ledger.Figures;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Any case in two steps, and its story from the first message to what comes next. */
@Controller
@RequestMapping("/ops/cases")
class CasePages {

  private static final int LATEST = 50;

  private final Access access;
  private final Figures figures;
  private final Cases cases;
  private final CaseStories stories;
  private final CaseTimelines timelines;
  private final CaseTerms terms;

  CasePages(
      Access access,
      Figures figures,
      Cases cases,
      CaseStories stories,
      CaseTimelines timelines,
      CaseTerms terms) {
    this.terms = terms;
    this.access = access;
    this.figures = figures;
    this.cases = cases;
    this.stories = stories;
    this.timelines = timelines;
  }

  @GetMapping
  String list(@RequestParam(name = "number", defaultValue = "") String number, Model page) {
    Operator me = access.require(Permission.MESSAGE_VIEW);
    boolean all = number.isBlank();
    List<CaseEntry> found =
        all ? figures.latestCases(LATEST) : figures.casesNumbered(CaseNumber.canonical(number));
    List<CaseEntry> mine = found.stream().filter(it -> me.sees(it.partners())).toList();
    if (!all && mine.size() == 1) {
      return "redirect:/ops/cases/" + mine.get(0).caseId();
    }
    page.addAttribute("cases", mine);
    page.addAttribute("number", number);
    return "ops/cases";
  }

  @GetMapping("/{caseId}")
  String story(@PathVariable("caseId") UUID caseId, Model page) {
    Operator me = access.require(Permission.MESSAGE_VIEW);
    CaseEntry found =
        cases.find(caseId).filter(it -> me.sees(it.partners())).orElseThrow(CasePages::unknown);
    page.addAttribute("it", found);
    page.addAttribute("story", stories.tell(caseId).orElseThrow(CasePages::unknown));
    page.addAttribute("timeline", timelines.of(found));
    page.addAttribute("terms", terms.of(caseId));
    return "ops/case";
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, "no such case");
  }
}
