package org.fengqiao.hub.console;

import java.time.LocalDateTime;
import java.util.UUID;
import org.fengqiao.hub.ledger.audit.ReasonMissing;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where people hold a delivery, let it go, call a message settled, and take its evidence away. */
@Controller
@RequestMapping("/ops/messages/{id}")
class MessageActPages {

  private final MessageCare care;
  private final MessageExport export;

  MessageActPages(MessageCare care, MessageExport export) {
    this.care = care;
    this.export = export;
  }

  @PostMapping("/hold")
  String hold(
      @PathVariable("id") UUID id,
      @RequestParam("delivery") UUID delivery,
      @RequestParam("until") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
          LocalDateTime until,
      @RequestParam("reason") String reason,
      RedirectAttributes next) {
    return page(
        id, next, () -> care.hold(id, delivery, until.atZone(Shown.ZONE).toInstant(), reason));
  }

  @PostMapping("/release")
  String release(
      @PathVariable("id") UUID id,
      @RequestParam("delivery") UUID delivery,
      @RequestParam("reason") String reason,
      RedirectAttributes next) {
    return page(id, next, () -> care.release(id, delivery, reason));
  }

  @PostMapping("/resolve")
  String resolve(
      @PathVariable("id") UUID id, @RequestParam("reason") String reason, RedirectAttributes next) {
    return page(id, next, () -> care.resolve(id, reason));
  }

  @PostMapping("/reopen")
  String reopen(
      @PathVariable("id") UUID id, @RequestParam("reason") String reason, RedirectAttributes next) {
    return page(id, next, () -> care.reopen(id, reason));
  }

  @PostMapping("/export")
  ResponseEntity<?> export(
      @PathVariable("id") UUID id,
      @RequestParam(name = "clear", defaultValue = "false") boolean clear,
      @RequestParam("reason") String reason) {
    try {
      byte[] file = export.of(id, clear, reason);
      return OpsMessageActs.file(file, "application/zip", "message-" + id + ".zip");
    } catch (ReasonMissing missing) {
      return ResponseEntity.status(303).header("Location", "/ops/messages/" + id).build();
    }
  }

  private static String page(UUID id, RedirectAttributes next, Order order) {
    next.addFlashAttribute("wrong", order.refusal("wrong.not.now"));
    return "redirect:/ops/messages/" + id;
  }
}
