package org.fengqiao.hub.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.ledger.Cases;
import org.fengqiao.hub.ledger.Deliveries;
import org.fengqiao.hub.ledger.DeliveryEntry;
import org.fengqiao.hub.ledger.DeliveryState;
import org.fengqiao.hub.ledger.Holds;
import org.fengqiao.hub.ledger.KnownMessage;
import org.fengqiao.hub.ledger.MessageState;
import org.fengqiao.hub.ledger.Messages;
import org.fengqiao.hub.ledger.Resolutions;
import org.fengqiao.hub.ledger.drafts.Drafts;
import org.fengqiao.hub.ledger.replays.ReplayJobs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One message: what it was, step by step what became of it, where it went. */
@Controller
@RequestMapping("/ops/messages")
class MessagePages {

  private final Access access;
  private final MessageSight sight;
  private final MessageDesk desk;
  private final Messages messages;
  private final Cases cases;
  private final Deliveries deliveries;
  private final ReplayJobs replays;
  private final Drafts drafts;
  private final Holds holds;
  private final Resolutions resolutions;
  private final MessageTabs tabs;
  private final SearchWalk walk;
  private final TraceLinks traces;
  private final CaseTerms terms;

  MessagePages(
      Access access,
      MessageSight sight,
      MessageDesk desk,
      Messages messages,
      Cases cases,
      Deliveries deliveries,
      ReplayJobs replays,
      Drafts drafts,
      Holds holds,
      Resolutions resolutions,
      MessageTabs tabs,
      SearchWalk walk,
      TraceLinks traces,
      CaseTerms terms) {
    this.traces = traces;
    this.terms = terms;
    this.holds = holds;
    this.resolutions = resolutions;
    this.drafts = drafts;
    this.tabs = tabs;
    this.walk = walk;
    this.access = access;
    this.sight = sight;
    this.desk = desk;
    this.messages = messages;
    this.cases = cases;
    this.deliveries = deliveries;
    this.replays = replays;
  }

  /**
   * A delivery with its colour.
   *
   * @param ahead what it waits behind, if it waits
   */
  record Sent(DeliveryEntry delivery, String tone, @Nullable Ahead ahead) {

    /** Whether it waits for somebody to repair it. */
    public boolean isStopped() {
      return delivery.state() == DeliveryState.STUCK || delivery.state() == DeliveryState.FAILED;
    }

    /** Whether it could be kept from going. */
    public boolean isHoldable() {
      return delivery.state() == DeliveryState.READY || delivery.state() == DeliveryState.RETRY;
    }
  }

  @GetMapping("/{id}")
  String message(
      @PathVariable("id") UUID id,
      @RequestParam(name = "tab", defaultValue = "") String tab,
      @ModelAttribute("form") MessageListPages.Form form,
      @RequestParam(name = "after", required = false) @Nullable String after,
      HttpServletRequest request,
      Model page) {
    List<Sent> sent = show(id, page);
    tabs.show(MessageTabs.Tab.of(tab), id, sent.stream().map(Sent::delivery).toList(), page);
    page.addAttribute("step", walk.at(id, form, after, SearchWalk.search(request)).orElse(null));
    return "ops/message";
  }

  private List<Sent> show(UUID id, Model page) {
    KnownMessage message = sight.see(Permission.MESSAGE_VIEW, id);
    UUID caseId = message.caseId();
    List<Sent> sent = caseId == null ? List.of() : sent(id, caseId);
    page.addAttribute("m", message);
    page.addAttribute("it", caseId == null ? null : cases.find(caseId).orElse(null));
    page.addAttribute("tone", CaseTimelines.tone(message.state()));
    page.addAttribute("sent", sent);
    page.addAttribute("term", caseId == null ? null : terms.next(caseId).orElse(null));
    page.addAttribute("ourTrace", traces.ours(message));
    page.addAttribute("sendersTrace", traces.senders(message));
    page.addAttribute("bars", Waterfall.of(desk.hops(id)));
    page.addAttribute("attachments", messages.attachments(id));
    page.addAttribute("replays", replays.ofMessage(id));
    page.addAttribute("drafts", drafts.ofMessage(id));
    page.addAttribute("holds", holds.ofMessage(id));
    page.addAttribute("settled", resolutions.of(id).orElse(null));
    page.addAttribute("mayUnmask", access.may(Permission.PAYLOAD_UNMASK));
    page.addAttribute("mayEdit", access.may(Permission.MESSAGE_EDIT));
    page.addAttribute("mayRead", access.may(Permission.PAYLOAD_VIEW));
    page.addAttribute("mayReplay", access.may(Permission.MESSAGE_REPLAY));
    page.addAttribute(
        "stopped",
        message.state() == MessageState.FAILED || sent.stream().anyMatch(Sent::isStopped));
    page.addAttribute("grieved", isGrieved(message, sent));
    return sent;
  }

  /** Whether it came to grief and nothing of it is under way: it can be called settled. */
  private static boolean isGrieved(KnownMessage message, List<Sent> sent) {
    boolean over =
        sent.stream()
            .map(it -> it.delivery().state())
            .allMatch(it -> it == DeliveryState.FAILED || it == DeliveryState.DELIVERED);
    return over
        && (message.state() == MessageState.FAILED
            || message.state() == MessageState.REJECTED
            || sent.stream().anyMatch(Sent::isStopped));
  }

  private List<Sent> sent(UUID id, UUID caseId) {
    List<DeliveryEntry> all = deliveries.ofCase(caseId);
    return all.stream()
        .filter(d -> d.messageId().equals(id))
        .map(d -> new Sent(d, CaseTimelines.tone(d.state()), Ahead.of(d, all).orElse(null)))
        .toList();
  }
}
