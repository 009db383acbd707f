package org.fengqiao.hub.console;

import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.ledger.search.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Two forms of a message beside each other, and what the mapping between them did. */
@Controller
class ComparePages {

  private final MessageDesk desk;
  private final MappingReports reports;

  ComparePages(MessageDesk desk, MappingReports reports) {
    this.desk = desk;
    this.reports = reports;
  }

  /**
   * What is compared.
   *
   * @param a a form, with its delivery where it has one: {@code raw}, {@code target.0199…}
   * @param b the other
   * @param how {@code report}, {@code elements} or {@code lines}
   */
  record Form(@Nullable String a, @Nullable String b, @Nullable String how) {

    Choice left() {
      return Choice.of(a == null ? Stage.RAW.id() : a);
    }

    Choice right() {
      return Choice.of(b == null ? Stage.CANONICAL.id() : b);
    }
  }

  /** One form of the message. */
  record Choice(Stage stage, @Nullable UUID delivery) {

    static Choice of(String word) {
      int dot = word.indexOf('.');
      String stage = dot < 0 ? word : word.substring(0, dot);
      try {
        return new Choice(
            Stage.of(stage).orElseThrow(() -> new NotThere("stage", word)),
            dot < 0 ? null : UUID.fromString(word.substring(dot + 1)));
      } catch (IllegalArgumentException notAnId) {
        throw new NotThere("stage", word);
      }
    }
  }

  @GetMapping("/ops/messages/{id}/compare")
  String compare(@PathVariable("id") UUID id, @ModelAttribute("form") Form form, Model page) {
    Choice left = form.left();
    Choice right = form.right();
    String first = desk.payload(id, left.stage(), left.delivery(), null).content();
    String second = desk.payload(id, right.stage(), right.delivery(), null).content();
    boolean mapped = MappingReports.isBetween(left.stage(), right.stage());
    List<String> ways = Comparison.ways(mapped, first, second);
    String how = form.how() != null && ways.contains(form.how()) ? form.how() : ways.get(0);
    page.addAttribute("id", id);
    page.addAttribute("tabs", MessageTabs.Tab.values());
    page.addAttribute("left", left);
    page.addAttribute("right", right);
    page.addAttribute("stages", desk.stages(id));
    page.addAttribute("ways", ways);
    page.addAttribute("how", how);
    if (how.equals("report")) {
      page.addAttribute("report", reports.of(id, right.stage(), right.delivery()).orElse(null));
    } else {
      page.addAttribute(
          "lines",
          how.equals("lines")
              ? Comparison.lines(first, second)
              : Comparison.elements(first, second));
    }
    return "ops/compare";
  }
}
