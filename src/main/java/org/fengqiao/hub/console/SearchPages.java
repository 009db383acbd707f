package org.fengqiao.hub.console;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.ledger.audit.ReasonMissing;
import org.fengqiao.hub.ledger.search.SavedSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Keeping a search under a name, and taking what it found away as a table. */
@Controller
@RequestMapping("/ops/messages")
class SearchPages {

  private final SearchDesk searches;
  private final MessageTable table;
  private final Clock clock;

  SearchPages(SearchDesk searches, MessageTable table, Clock clock) {
    this.searches = searches;
    this.table = table;
    this.clock = clock;
  }

  @PostMapping("/searches")
  String keep(
      @ModelAttribute("form") MessageListPages.Form form,
      @RequestParam("name") String name,
      RedirectAttributes next) {
    LocalDate from = form.from();
    @Nullable MessageKind kind =
        form.kind() == null ? null : MessageKind.of(form.kind()).orElse(null);
    SavedSearch search =
        new SavedSearch(
            name.strip(),
            form.state(),
            form.partner() == null || form.partner().isBlank() ? null : form.partner(),
            kind,
            form.failedHop(),
            form.attempts(),
            form.cols() == null ? null : form.columnWords(),
            from == null ? null : (int) ChronoUnit.DAYS.between(from, today()));
    Order order = () -> searches.keep(search);
    next.addFlashAttribute("wrong", order.refusal("wrong.search"));
    return "redirect:" + address(search);
  }

  @PostMapping("/searches/forget")
  String forget(@RequestParam("name") String name) {
    searches.forget(name);
    return "redirect:/ops/messages";
  }

  /** Metadata alone; who took it and why is on record. */
  @PostMapping("/table")
  ResponseEntity<?> table(
      @ModelAttribute("form") MessageListPages.Form form, @RequestParam("reason") String reason) {
    try {
      byte[] file = table.of(form.asks(null), reason);
      return OpsMessageActs.file(file, "text/csv;charset=UTF-8", "messages.csv");
    } catch (ReasonMissing missing) {
      return ResponseEntity.status(303).header("Location", "/ops/messages").build();
    }
  }

  /** Where a kept search is found again, with its days counted from today. */
  String address(SavedSearch it) {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath("/ops/messages").queryParam("asked", true);
    with(address, "state", it.state());
    with(address, "partner", it.partner());
    with(address, "kind", it.kind() == null ? null : it.kind().id());
    with(address, "failedHop", it.failedHop());
    with(address, "attempts", it.attempts());
    with(address, "cols", it.columns() == null ? null : String.join(",", it.columns()));
    with(address, "from", it.days() == null ? null : today().minusDays(it.days()));
    return address.encode(StandardCharsets.UTF_8).build().toUriString();
  }

  private static void with(UriComponentsBuilder address, String name, @Nullable Object value) {
    if (value != null) {
      address.queryParam(name, value);
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Shown.ZONE);
  }
}
