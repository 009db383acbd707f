package org.fengqiao.hub.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.Operator;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.ledger.Cases;
import org.fengqiao.hub.ledger.Deliveries;
import org.fengqiao.hub.ledger.DeliveryEntry;
import org.fengqiao.hub.ledger.Flow;
import org.fengqiao.hub.ledger.Flow.Attempt;
import org.fengqiao.hub.ledger.KnownMessage;
import org.fengqiao.hub.ledger.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** One message: what it was, what became of it, where it went. */
@Controller
@RequestMapping("/ops/messages")
class MessagePages {

  private final Access access;
  private final Messages messages;
  private final Cases cases;
  private final Deliveries deliveries;
  private final Flow flow;

  MessagePages(Access access, Messages messages, Cases cases, Deliveries deliveries, Flow flow) {
    this.access = access;
    this.messages = messages;
    this.cases = cases;
    this.deliveries = deliveries;
    this.flow = flow;
  }

  /** A delivery with every attempt. */
  record Sent(DeliveryEntry delivery, String tone, List<Attempt> attempts) {}

  @GetMapping("/{id}")
  String message(@PathVariable("id") UUID id, Model page) {
    Operator me = access.require(Permission.MESSAGE_VIEW);
    KnownMessage message = messages.find(id).orElseThrow(MessagePages::unknown);
    List<Sent> sent = new ArrayList<>();
    Set<String> concerned = new TreeSet<>(Set.of(message.sender()));
    UUID caseId = message.caseId();
    if (caseId != null) {
      deliveries.ofCase(caseId).stream()
          .filter(d -> d.messageId().equals(id))
          .map(d -> new Sent(d, CaseTimelines.tone(d.state()), flow.attempts(d.deliveryId())))
          .forEach(sent::add);
      cases
          .find(caseId)
          .ifPresent(
              it -> {
                page.addAttribute("it", it);
                concerned.addAll(it.partners());
              });
    }
    if (!me.sees(concerned)) {
      throw unknown();
    }
    page.addAttribute("m", message);
    page.addAttribute("tone", CaseTimelines.tone(message.state()));
    page.addAttribute("sent", sent);
    page.addAttribute("attachments", messages.attachments(id));
    return "ops/message";
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, "no such message");
  }
}
