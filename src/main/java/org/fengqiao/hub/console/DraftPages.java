package org.fengqiao.hub.console;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.ledger.audit.ReasonMissing;
import org.fengqiao.hub.ledger.drafts.Draft;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A correction on its way: written beside the original, checked, compared, approved by another. */
@Controller
class DraftPages {

  private final Access access;
  private final DraftDesk desk;

  DraftPages(Access access, DraftDesk desk) {
    this.access = access;
    this.desk = desk;
  }

  @PostMapping("/ops/messages/{id}/drafts")
  String begin(
      @PathVariable("id") UUID id,
      @RequestParam("delivery") UUID delivery,
      @RequestParam("reason") String reason,
      RedirectAttributes next) {
    try {
      return "redirect:/ops/drafts/" + desk.begin(id, delivery, reason).id();
    } catch (ReasonMissing missing) {
      next.addFlashAttribute("wrong", "wrong.reason");
    } catch (NotNow taken) {
      next.addFlashAttribute("wrong", "wrong.draft.taken");
    }
    return "redirect:/ops/messages/" + id;
  }

  @GetMapping("/ops/drafts/{id}")
  String draft(@PathVariable("id") UUID id, Model page) {
    Draft draft = desk.open(id);
    String before = LaidOut.of(new String(draft.before(), StandardCharsets.UTF_8));
    String content = new String(draft.content(), StandardCharsets.UTF_8);
    boolean fresh = draft.version() == 1;
    page.addAttribute("d", draft);
    page.addAttribute("before", before);
    page.addAttribute("written", fresh ? before : content);
    page.addAttribute("lines", Comparison.lines(before, content));
    page.addAttribute("findings", fresh || draft.isOver() ? List.of() : desk.validate(id));
    page.addAttribute("fresh", fresh);
    page.addAttribute("mine", draft.writtenBy().equals(access.current().name()));
    page.addAttribute("mayEdit", access.may(Permission.MESSAGE_EDIT));
    page.addAttribute("mayApprove", access.may(Permission.CHANGE_APPROVE));
    return "ops/draft";
  }

  @PostMapping("/ops/drafts/{id}")
  String save(
      @PathVariable("id") UUID id,
      @RequestParam("version") int version,
      @RequestParam("content") String content,
      RedirectAttributes next) {
    try {
      desk.save(id, version, content.strip());
    } catch (NotNow late) {
      next.addFlashAttribute("wrong", "wrong.moved");
    }
    return "redirect:/ops/drafts/" + id;
  }

  @PostMapping("/ops/drafts/{id}/{verb}")
  String move(
      @PathVariable("id") UUID id,
      @PathVariable("verb") String verb,
      @RequestParam("reason") String reason,
      RedirectAttributes next) {
    next.addFlashAttribute("wrong", order(id, verb, reason).refusal("wrong.draft.moved"));
    return "redirect:/ops/drafts/" + id;
  }

  private Order order(UUID id, String verb, String reason) {
    return switch (verb) {
      case "submit" -> () -> desk.submit(id, reason);
      case "approve" -> () -> desk.approve(id, reason);
      case "withdraw" -> () -> desk.withdraw(id, reason);
      default -> throw new NotThere("order", verb);
    };
  }
}
