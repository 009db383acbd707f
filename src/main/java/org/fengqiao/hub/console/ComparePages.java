package org.fengqiao.hub.console;

import java.util.UUID;
import org.fengqiao.hub.console.Comparisons.Compared;
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
  private final Comparisons comparisons;

  ComparePages(MessageDesk desk, Comparisons comparisons) {
    this.desk = desk;
    this.comparisons = comparisons;
  }

  /**
   * What is compared.
   *
   * @param a a form, with its delivery where it has one: {@code raw}, {@code target.0199…}
   * @param b the other
   * @param how {@code report}, {@code elements} or {@code lines}
   */
  record Form(@Nullable String a, @Nullable String b, @Nullable String how) {}

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
    String first = form.a() == null ? Stage.RAW.id() : form.a();
    String second = form.b() == null ? Stage.CANONICAL.id() : form.b();
    Compared compared = comparisons.of(id, first, second, form.how());
    page.addAttribute("id", id);
    page.addAttribute("left", Choice.of(first));
    page.addAttribute("right", Choice.of(second));
    page.addAttribute("tabs", MessageTabs.Tab.values());
    page.addAttribute("stages", desk.stages(id));
    page.addAttribute("ways", compared.ways());
    page.addAttribute("how", compared.how());
    page.addAttribute("report", compared.report());
    page.addAttribute("lines", compared.lines());
    return "ops/compare";
  }
}
