package org.fengqiao.hub.console;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.Operator;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.ledger.MessageState;
import org.fengqiao.hub.ledger.search.Asked;
import org.fengqiao.hub.ledger.search.FailedHop;
import org.fengqiao.hub.partner.Partners;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Finding messages: one box, filters in the address, pages by key. Nothing is looked up unasked.
 */
@Controller
class MessageListPages {

  private static final int PAGE = 50;

  private final Access access;
  private final MessageDesk desk;
  private final Partners partners;
  private final SearchDesk searches;
  private final SearchPages addresses;

  /** A search the person keeps, and where it is found. */
  record Kept(String name, String address) {}

  MessageListPages(
      Access access,
      MessageDesk desk,
      Partners partners,
      SearchDesk searches,
      SearchPages addresses) {
    this.searches = searches;
    this.addresses = addresses;
    this.access = access;
    this.desk = desk;
    this.partners = partners;
  }

  /**
   * What the form says, as it stands in the address.
   *
   * @param asked whether to look anything up
   */
  record Form(
      @Nullable Boolean asked,
      @Nullable String q,
      @Nullable MessageState state,
      @Nullable String partner,
      @Nullable String kind,
      @Nullable FailedHop failedHop,
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {

    boolean isAsked() {
      return Boolean.TRUE.equals(asked) || (q != null && !q.isBlank());
    }

    Asked asks(@Nullable String after) {
      return new Asked(
          q,
          state,
          partner,
          kind == null ? null : MessageKind.of(kind).orElse(null),
          failedHop,
          begin(from),
          to == null ? null : begin(to.plusDays(1)),
          after,
          PAGE);
    }

    private static @Nullable Instant begin(@Nullable LocalDate day) {
      return day == null ? null : day.atStartOfDay(Shown.ZONE).toInstant();
    }
  }

  @GetMapping("/ops/messages")
  String list(
      @ModelAttribute("form") Form form,
      @RequestParam(name = "after", required = false) @Nullable String after,
      Model page) {
    Operator me = access.require(Permission.MESSAGE_VIEW);
    page.addAttribute("states", MessageState.values());
    page.addAttribute("kinds", MessageKind.values());
    page.addAttribute("failedHops", FailedHop.values());
    page.addAttribute(
        "partners", partners.all().stream().filter(it -> me.sees(List.of(it.id()))).toList());
    page.addAttribute(
        "kept",
        searches.mine().stream().map(it -> new Kept(it.name(), addresses.address(it))).toList());
    page.addAttribute("found", form.isAsked() ? desk.find(form.asks(after)) : null);
    return "ops/messages";
  }
}
