package org.fengqiao.hub.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.hub.ledger.MessageState;
import org.fengqiao.hub.ledger.replays.ReplayJob;
import org.fengqiao.hub.ledger.replays.ReplayPlan;
import org.fengqiao.hub.ledger.search.Asked;
import org.fengqiao.hub.ledger.search.FailedHop;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What operators' programs do about messages; each with a reason, on record. */
@RestController
@RequestMapping("/api/ops/v1")
@Tag(name = "messages", description = "报文 · Messages")
class OpsMessageActs {

  /** Why something is done; recorded. */
  record Because(@Nullable String reason) {}

  /**
   * How a message is done again; with the mapping of today when nothing is said.
   *
   * @param fromHop the step to go on from, with the mode {@code AS_IS}
   */
  record Again(
      ReplayPlan.@Nullable Mode mode, @Nullable FailedHop fromHop, @Nullable String reason) {}

  /** Which delivery is kept from going, and until when: 48 hours at most. */
  record Keep(UUID delivery, Instant until, @Nullable String reason) {}

  /** Which delivery may go. */
  record Free(UUID delivery, @Nullable String reason) {}

  /** Whether persons are shown in the file, for those who may, and why it is taken. */
  record Evidence(@Nullable Boolean clear, @Nullable String reason) {}

  /** Which messages go into the table, by the same filters as in a search, and why. */
  record Table(
      @Nullable String q,
      @Nullable MessageState state,
      @Nullable String partner,
      @Nullable String kind,
      @Nullable FailedHop failedHop,
      @Nullable Integer attempts,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String reason) {

    Asked asked() {
      return new Asked(
          q,
          state,
          partner,
          kind == null ? null : OpsMessages.kind(kind),
          failedHop,
          AttemptsTooFew.checked(attempts),
          from,
          to,
          null,
          1);
    }
  }

  private final MessageCare care;
  private final MessageExport export;
  private final MessageTable table;
  private final ReplayDesk replays;

  OpsMessageActs(MessageCare care, MessageExport export, MessageTable table, ReplayDesk replays) {
    this.care = care;
    this.export = export;
    this.table = table;
    this.replays = replays;
  }

  @PostMapping("/messages/{id}:replay")
  @Operation(summary = "重放一条报文 · Do a stopped message again from the step that failed")
  ResponseEntity<ReplayJob> replay(@PathVariable("id") UUID id, @RequestBody Again again) {
    ReplayPlan careful = ReplayPlan.careful();
    ReplayPlan.Mode mode = Objects.requireNonNullElse(again.mode(), careful.mode());
    ReplayPlan plan =
        new ReplayPlan(mode, again.fromHop(), false, careful.ratePerMinute(), 0, null, false);
    ReplayJob job =
        replays.plan(new ReplayDesk.Scope(null, List.of(id)), plan, null, words(again.reason()));
    return ResponseEntity.accepted()
        .header("Location", "/api/ops/v1/replays/" + job.id())
        .body(job);
  }

  @PostMapping("/messages/{id}:hold")
  @Operation(summary = "暂扣一次投递 · Keep a delivery from going until a moment")
  MessageFacts hold(@PathVariable("id") UUID id, @RequestBody Keep keep) {
    care.hold(id, keep.delivery(), keep.until(), words(keep.reason()));
    return care.facts(id);
  }

  @PostMapping("/messages/{id}:release")
  @Operation(summary = "放行 · Let a held delivery go now")
  MessageFacts release(@PathVariable("id") UUID id, @RequestBody Free free) {
    care.release(id, free.delivery(), words(free.reason()));
    return care.facts(id);
  }

  @PostMapping("/messages/{id}:resolve")
  @Operation(summary = "标记已解决 · Call settled what was settled outside the hub; it is not replayed")
  MessageFacts resolve(@PathVariable("id") UUID id, @RequestBody Because because) {
    care.resolve(id, words(because.reason()));
    return care.facts(id);
  }

  @PostMapping("/messages/{id}:reopen")
  @Operation(summary = "取消已解决标记 · Take that back: it waits again")
  MessageFacts reopen(@PathVariable("id") UUID id, @RequestBody Because because) {
    care.reopen(id, words(because.reason()));
    return care.facts(id);
  }

  @PostMapping(path = "/messages/{id}:export", produces = "application/zip")
  @Operation(
      summary = "导出一条报文 · What is known of a message as a ZIP; masked unless clear is asked for")
  ResponseEntity<byte[]> export(@PathVariable("id") UUID id, @RequestBody Evidence asked) {
    byte[] file = export.of(id, Boolean.TRUE.equals(asked.clear()), words(asked.reason()));
    return file(file, "application/zip", "message-" + id + ".zip");
  }

  @PostMapping(path = "/messages:export", produces = "text/csv;charset=UTF-8")
  @Operation(summary = "导出报文清单（仅元数据）· A search as CSV, at most 10000 rows, without content")
  ResponseEntity<byte[]> table(@RequestBody Table wanted) {
    return file(
        table.of(wanted.asked(), words(wanted.reason())), "text/csv;charset=UTF-8", "messages.csv");
  }

  /** A file that is kept nowhere on its way. */
  static ResponseEntity<byte[]> file(byte[] bytes, String type, String name) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.parseMediaType(type))
        .header(
            "Content-Disposition",
            ContentDisposition.attachment().filename(name).build().toString())
        .body(bytes);
  }

  private static String words(@Nullable String reason) {
    return Objects.requireNonNullElse(reason, "");
  }
}
