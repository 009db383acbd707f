package org.fengqiao.hub.console;

import java.util.Set;
import java.util.UUID;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.Operator;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.ledger.failures.FailureSigns;
import org.fengqiao.hub.ledger.replays.ReplayJob;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Replays: how each goes, and the words that pause, resume, approve and end it. */
@Controller
@RequestMapping("/ops/replays")
class ReplayPages {

  private static final int MOST = 200;

  /** While it may change by itself, or by somebody else, its page looks again. */
  private static final Set<ReplayJob.State> MOVING =
      Set.of(
          ReplayJob.State.AWAITING_APPROVAL,
          ReplayJob.State.PAUSED,
          ReplayJob.State.RUNNING,
          ReplayJob.State.STOPPED);

  private final Access access;
  private final ReplayDesk replays;
  private final FailureSigns signs;

  ReplayPages(Access access, ReplayDesk replays, FailureSigns signs) {
    this.signs = signs;
    this.access = access;
    this.replays = replays;
  }

  @GetMapping
  String list(Model page) {
    page.addAttribute("jobs", replays.list(MOST));
    return "ops/replays";
  }

  @GetMapping("/{id}")
  String replay(@PathVariable("id") UUID id, Model page) {
    Operator me = access.require(Permission.MESSAGE_VIEW);
    now(id, page);
    page.addAttribute("mayReplay", me.may(Permission.MESSAGE_REPLAY));
    page.addAttribute("mayApprove", me.may(Permission.CHANGE_APPROVE));
    return "ops/replay";
  }

  /** What of it is asked for again and again. */
  @GetMapping("/{id}/now")
  String now(@PathVariable("id") UUID id, Model page) {
    ReplayJob job = replays.find(id);
    page.addAttribute("job", job);
    page.addAttribute("steps", ReplaySteps.of(job));
    page.addAttribute("items", replays.items(id, 0, MOST));
    page.addAttribute("moves", MOVING.contains(job.state()));
    String group = job.fingerprint();
    page.addAttribute("fresh", group == null ? 0 : signs.newSince(group, id));
    return "ops/replay :: now";
  }

  /** What became of each, asked for again and again as well. */
  @GetMapping("/{id}/items")
  String items(@PathVariable("id") UUID id, Model page) {
    now(id, page);
    return "ops/replay :: items";
  }

  @PostMapping("/{id}/{verb}")
  String move(
      @PathVariable("id") UUID id,
      @PathVariable("verb") String verb,
      @RequestParam("reason") String reason,
      RedirectAttributes next) {
    next.addFlashAttribute("wrong", order(id, verb, reason).refusal("wrong.moved"));
    return "redirect:/ops/replays/" + id;
  }

  private Order order(UUID id, String verb, String reason) {
    return switch (verb) {
      case "approve" -> () -> replays.approve(id, reason);
      case "pause" -> () -> replays.pause(id, reason);
      case "resume" -> () -> replays.resume(id, reason);
      case "cancel" -> () -> replays.cancel(id, reason);
      default -> throw new NotThere("order", verb);
    };
  }
}
