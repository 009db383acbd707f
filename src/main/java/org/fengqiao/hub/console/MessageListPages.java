package org.fengqiao.hub.console;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
   * @param attempts tried at least so many times
   * @param cols what to show of each message; absent: the usual
   */
  record Form(
      @Nullable Boolean asked,
      @Nullable String q,
      @Nullable MessageState state,
      @Nullable String partner,
      @Nullable String kind,
      @Nullable FailedHop failedHop,
      @Nullable Integer attempts,
      @Nullable List<String> cols,
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {

    Form {
      attempts = attempts == null || attempts < Asked.FEWEST ? null : attempts;
    }

    /** The columns as an address has them, whatever order they were ticked in; absent as given. */
    public @Nullable String columns() {
      return cols == null ? null : String.join(",", columnWords());
    }

    /** The words of the columns that are shown. */
    List<String> columnWords() {
      return MessageColumn.chosen(cols).stream().map(MessageColumn::id).toList();
    }

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
          attempts,
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
      @RequestParam(name = "count", defaultValue = "false") boolean count,
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
    page.addAttribute("allColumns", MessageColumn.values());
    Set<MessageColumn> columns = MessageColumn.chosen(form.cols());
    page.addAttribute("columns", columns);
    page.addAttribute("usual", columns.equals(MessageColumn.chosen(null)));
    page.addAttribute("found", form.isAsked() ? desk.find(form.asks(after)) : null);
    page.addAttribute("counted", count && form.isAsked() ? desk.count(form.asks(null)) : null);
    return "ops/messages";
  }

  /** How many there are, in the place of what asked for it. */
  @GetMapping("/ops/messages/count")
  String count(@ModelAttribute("form") Form form, Model page) {
    page.addAttribute("counted", desk.count(form.asks(null)));
    return "ops/messages :: counted";
  }
}
