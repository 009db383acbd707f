package org.fengqiao.hub.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.ledger.MessageState;
import org.fengqiao.hub.ledger.search.FailedHop;
import org.fengqiao.hub.ledger.search.SavedSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Searches somebody keeps, for programs. */
@RestController
@RequestMapping("/api/ops/v1/saved-searches")
@Tag(name = "messages", description = "报文 · Messages")
class OpsSearches {

  /** The filters of a search; what is typed into the box is never kept. */
  record Filters(
      @Nullable MessageState state,
      @Nullable String partner,
      @Nullable String kind,
      @Nullable FailedHop failedHop,
      @Nullable Integer attempts,
      @Nullable List<String> columns,
      @Nullable Integer days) {

    SavedSearch named(String name) {
      return new SavedSearch(
          name,
          state,
          partner,
          kind == null ? null : OpsMessages.kind(kind),
          failedHop,
          AttemptsTooFew.checked(attempts),
          columns == null ? null : columns.stream().map(Filters::column).toList(),
          days);
    }

    private static String column(String word) {
      return MessageColumn.of(word)
          .map(MessageColumn::id)
          .orElseThrow(() -> new NotThere("column", word));
    }
  }

  /** A search as it is answered. */
  record Kept(
      String name,
      @Nullable MessageState state,
      @Nullable String partner,
      @Nullable String kind,
      @Nullable FailedHop failedHop,
      @Nullable Integer attempts,
      @Nullable List<String> columns,
      @Nullable Integer days) {

    static Kept of(SavedSearch it) {
      MessageKind kind = it.kind();
      return new Kept(
          it.name(),
          it.state(),
          it.partner(),
          kind == null ? null : kind.id(),
          it.failedHop(),
          it.attempts(),
          it.columns(),
          it.days());
    }
  }

  private final SearchDesk desk;

  OpsSearches(SearchDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  @Operation(summary = "我保存的查询 · The caller's own saved searches")
  List<Kept> mine() {
    return desk.mine().stream().map(Kept::of).toList();
  }

  @PutMapping("/{name}")
  @Operation(summary = "保存查询 · Keep a search; one of the same name is replaced")
  Kept keep(@PathVariable("name") String name, @RequestBody Filters filters) {
    SavedSearch search = filters.named(name);
    desk.keep(search);
    return Kept.of(search);
  }

  @DeleteMapping("/{name}")
  @Operation(summary = "删除查询 · Forget a search")
  ResponseEntity<Void> forget(@PathVariable("name") String name) {
    desk.forget(name);
    return ResponseEntity.noContent().build();
  }
}
