package org.fengqiao.hub.console;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.Operator;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.canonical.Reloaded;
import org.fengqiao.hub.ledger.audit.ReasonMissing;
import org.fengqiao.hub.ledger.failures.Classifier;
import org.fengqiao.hub.ledger.failures.FailureGroup.State;
import org.fengqiao.hub.ledger.operations.AlertRule;
import org.fengqiao.hub.operations.alerts.AlertDesk;
import org.fengqiao.hub.operations.alerts.GroupWatch;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Failures by their cause, or by partner or kind: look, say whose it is, mend the mapping. */
@Controller
@RequestMapping("/ops/failures")
class FailurePages {

  private static final int MOST = 200;

  private final Access access;
  private final FailureDesk failures;
  private final MappingDesk mappings;
  private final FailureStory story;
  private final AlertDesk alerts;

  FailurePages(
      Access access,
      FailureDesk failures,
      MappingDesk mappings,
      FailureStory story,
      AlertDesk alerts) {
    this.story = story;
    this.alerts = alerts;
    this.access = access;
    this.failures = failures;
    this.mappings = mappings;
  }

  /** What somebody makes of a group. */
  record Form(
      State state,
      String owner,
      String note,
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
      String reason) {

    FailureDesk.Change change() {
      LocalDate day = until;
      return new FailureDesk.Change(
          state,
          owner.strip(),
          note.strip(),
          day == null ? null : day.plusDays(1).atStartOfDay(Shown.ZONE).toInstant(),
          reason);
    }
  }

  @GetMapping
  String list(
      @RequestParam(name = "all", defaultValue = "false") boolean all,
      @RequestParam(name = "by", defaultValue = "") String by,
      @RequestParam(name = "partner", defaultValue = "") String partner,
      @RequestParam(name = "kind", defaultValue = "") String kind,
      Model page) {
    Classifier classifier = Classifier.of(by).orElse(Classifier.CAUSE);
    List<State> states = all ? List.of(State.values()) : FailureDesk.UNSETTLED;
    page.addAttribute("all", all);
    page.addAttribute("by", classifier);
    page.addAttribute("classifiers", Classifier.values());
    if (classifier != Classifier.CAUSE) {
      page.addAttribute("rows", story.sums(failures.totals(classifier, states)));
      return "ops/failure-totals";
    }
    Map<Classifier, String> narrowed = narrowed(partner, kind);
    page.addAttribute("partner", narrowed.get(Classifier.PARTNER));
    page.addAttribute("kind", narrowed.get(Classifier.KIND));
    page.addAttribute("rows", story.rows(failures.list(states, narrowed, MOST)));
    return "ops/failures";
  }

  /** By what a list of causes is narrowed; blank words say nothing. */
  static Map<Classifier, String> narrowed(@Nullable String partner, @Nullable String kind) {
    Map<Classifier, String> narrowed = new EnumMap<>(Classifier.class);
    if (partner != null && !partner.isBlank()) {
      narrowed.put(Classifier.PARTNER, partner);
    }
    if (kind != null && !kind.isBlank()) {
      narrowed.put(Classifier.KIND, kind);
    }
    return narrowed;
  }

  @GetMapping("/{fingerprint}")
  String group(@PathVariable("fingerprint") String fingerprint, Model page) {
    Operator me = access.require(Permission.MESSAGE_VIEW);
    FailureDesk.Detail detail = failures.detail(fingerprint);
    page.addAttribute("it", detail);
    page.addAttribute("g", detail.group());
    page.addAttribute("row", story.rows(List.of(detail.group())).get(0));
    page.addAttribute("changes", story.changes(detail.group()));
    page.addAttribute("watch", watch(fingerprint));
    page.addAttribute("mayAlert", me.may(Permission.ALERT_MANAGE) && me.seesAll());
    page.addAttribute("states", State.values());
    page.addAttribute("mayReplay", me.may(Permission.MESSAGE_REPLAY));
    page.addAttribute("mayBulk", me.may(Permission.MESSAGE_REPLAY_BULK));
    return "ops/failure";
  }

  private @Nullable AlertRule watch(String fingerprint) {
    return alerts.rules().stream()
        .filter(it -> it.id().equals(GroupWatch.ruleOf(fingerprint)))
        .findFirst()
        .orElse(null);
  }

  @PostMapping("/{fingerprint}")
  String change(
      @PathVariable("fingerprint") String fingerprint,
      @ModelAttribute Form form,
      RedirectAttributes next) {
    try {
      failures.change(fingerprint, form.change());
      next.addFlashAttribute("done", "saved");
    } catch (ReasonMissing missing) {
      next.addFlashAttribute("wrong", "wrong.reason");
    }
    return "redirect:/ops/failures/" + fingerprint;
  }

  /** Has the mappings read again; a part that does not compile goes on as it was. */
  @PostMapping("/{fingerprint}/reload")
  String reload(
      @PathVariable("fingerprint") String fingerprint,
      @RequestParam("reason") String reason,
      RedirectAttributes next) {
    try {
      List<Reloaded> refused =
          mappings.reload(reason).stream().filter(part -> part.refused() != null).toList();
      next.addFlashAttribute("refused", refused);
      next.addFlashAttribute("done", refused.isEmpty() ? "reload.done" : null);
    } catch (ReasonMissing missing) {
      next.addFlashAttribute("wrong", "wrong.reason");
    }
    return "redirect:/ops/failures/" + fingerprint;
  }

  /** Sets, or changes, the alert of this group alone. */
  @PostMapping("/{fingerprint}/alert")
  String alert(
      @PathVariable("fingerprint") String fingerprint,
      @RequestParam("waiting") int waiting,
      @RequestParam("reason") String reason,
      RedirectAttributes next) {
    try {
      failures.watch(fingerprint, waiting, reason);
      next.addFlashAttribute("done", "failure.alert.done");
    } catch (ReasonMissing missing) {
      next.addFlashAttribute("wrong", "wrong.reason");
    }
    return "redirect:/ops/failures/" + fingerprint;
  }
}
