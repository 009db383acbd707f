package org.fengqiao.hub.console;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.Operator;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.ledger.audit.ReasonMissing;
import org.fengqiao.hub.ledger.replays.ReplayPlan;
import org.fengqiao.hub.ledger.search.FailedHop;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Plans a replay: what exactly, what would come of it, how, why, and the number typed by hand. */
@Controller
class ReplayWizardPages {

  private final Access access;
  private final ReplayDesk replays;

  ReplayWizardPages(Access access, ReplayDesk replays) {
    this.access = access;
    this.replays = replays;
  }

  /** What is to be done again: a failure group, or one message. */
  record Target(@Nullable String group, @Nullable UUID message) {

    ReplayDesk.Scope scope() {
      return new ReplayDesk.Scope(group, message == null ? null : List.of(message));
    }
  }

  /**
   * How it is to go.
   *
   * @param startAt not before, as clocks in Qingdao show it
   * @param count the number that was shown
   * @param typed what was typed to confirm it
   */
  record Plan(
      ReplayPlan.Mode mode,
      @Nullable FailedHop fromHop,
      @Nullable Boolean canary,
      int rate,
      int stop,
      @Nullable Boolean paused,
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable LocalDateTime startAt,
      int count,
      String typed,
      String reason) {

    ReplayPlan plan() {
      return new ReplayPlan(
          mode,
          fromHop,
          Boolean.TRUE.equals(canary),
          rate,
          stop,
          startAt == null ? null : startAt.atZone(Shown.ZONE).toInstant(),
          Boolean.TRUE.equals(paused));
    }
  }

  @GetMapping("/ops/replays/new")
  String wizard(
      @ModelAttribute("target") Target target,
      @RequestParam(name = "try", defaultValue = "false") boolean tried,
      @RequestParam(name = "mode", defaultValue = "CURRENT") ReplayPlan.Mode mode,
      @RequestParam(name = "fromHop", required = false) @Nullable FailedHop fromHop,
      Model page) {
    Operator me = access.require(Permission.MESSAGE_VIEW);
    ReplayDesk.Extent extent = replays.extent(target.scope());
    page.addAttribute("extent", extent);
    ReplayPlan careful = ReplayPlan.careful(mode, fromHop);
    page.addAttribute("careful", careful);
    page.addAttribute("modes", ReplayPlan.Mode.values());
    page.addAttribute("hops", FailedHop.values());
    page.addAttribute("mayTry", me.may(Permission.MESSAGE_REPLAY));
    page.addAttribute(
        "needed", extent.items() > 1 ? Permission.MESSAGE_REPLAY_BULK : Permission.MESSAGE_REPLAY);
    page.addAttribute(
        "mayPlan",
        me.may(extent.items() > 1 ? Permission.MESSAGE_REPLAY_BULK : Permission.MESSAGE_REPLAY));
    page.addAttribute("outcome", tried ? replays.dryRun(target.scope(), careful) : null);
    return "ops/replay-new";
  }

  @PostMapping("/ops/replays")
  String plan(
      @ModelAttribute("target") Target target, @ModelAttribute("plan") Plan plan, Model page) {
    @Nullable String wrong;
    if (!plan.typed().strip().equals(Integer.toString(plan.count()))) {
      wrong = "wrong.number";
    } else {
      try {
        UUID id = replays.plan(target.scope(), plan.plan(), plan.count(), plan.reason()).id();
        return "redirect:/ops/replays/" + id;
      } catch (ReasonMissing missing) {
        wrong = "wrong.reason";
      } catch (NotNow changed) {
        wrong = "wrong.extent";
      }
    }
    page.addAttribute("wrong", Objects.requireNonNull(wrong));
    return wizard(target, false, plan.mode(), plan.fromHop(), page);
  }
}
