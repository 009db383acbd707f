package org.fengqiao.hub.console;

import java.util.UUID;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.ledger.audit.ReasonMissing;
import org.fengqiao.hub.ledger.search.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The content of a message, a form at a time; persons hidden unless a reason is given. */
@Controller
class ContentPages {

  private final Access access;
  private final MessageDesk desk;

  ContentPages(Access access, MessageDesk desk) {
    this.access = access;
    this.desk = desk;
  }

  /** Which form of the message. */
  record Form(@Nullable String stage, @Nullable UUID delivery) {

    Stage asked() {
      String word = stage == null ? Stage.RAW.id() : stage;
      return Stage.of(word).orElseThrow(() -> new NotThere("stage", word));
    }
  }

  @GetMapping("/ops/messages/{id}/content")
  String content(@PathVariable("id") UUID id, @ModelAttribute("form") Form form, Model page) {
    return shown(id, desk.payload(id, form.asked(), form.delivery(), null), page);
  }

  /** The same in clear, for those who may and say why; that is recorded before it is shown. */
  @PostMapping("/ops/messages/{id}/content")
  String clear(
      @PathVariable("id") UUID id,
      @ModelAttribute("form") Form form,
      @RequestParam("reason") String reason,
      Model page) {
    try {
      return shown(id, desk.payload(id, form.asked(), form.delivery(), reason), page);
    } catch (ReasonMissing missing) {
      page.addAttribute("wrong", "wrong.reason");
      return content(id, form, page);
    }
  }

  private String shown(UUID id, ShownPayload payload, Model page) {
    page.addAttribute("id", id);
    page.addAttribute("tabs", MessageTabs.Tab.values());
    page.addAttribute("stages", desk.stages(id));
    page.addAttribute("payload", payload);
    page.addAttribute("text", LaidOut.of(payload.content()));
    page.addAttribute("mayUnmask", access.may(Permission.PAYLOAD_UNMASK));
    return "ops/content";
  }
}
