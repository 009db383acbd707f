package org.fengqiao.hub.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.ledger.MessageState;
import org.fengqiao.hub.ledger.search.Asked;
import org.fengqiao.hub.ledger.search.FailedHop;
import org.fengqiao.hub.ledger.search.Hop;
import org.fengqiao.hub.ledger.search.Page;
import org.fengqiao.hub.ledger.search.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Messages for programs of the operators. */
@RestController
@RequestMapping("/api/ops/v1/messages")
@Tag(name = "messages", description = "报文 · Messages")
class OpsMessages {

  private final MessageDesk desk;
  private final MessageCare care;
  private final Comparisons comparisons;

  OpsMessages(MessageDesk desk, MessageCare care, Comparisons comparisons) {
    this.desk = desk;
    this.care = care;
    this.comparisons = comparisons;
  }

  @GetMapping
  @Operation(summary = "查找报文 · Find messages by 案号, id, digest, party or filters, newest first")
  Page find(
      @RequestParam(name = "q", required = false) @Nullable String q,
      @RequestParam(name = "state", required = false) @Nullable MessageState state,
      @RequestParam(name = "partner", required = false) @Nullable String partner,
      @RequestParam(name = "kind", required = false) @Nullable String kind,
      @RequestParam(name = "failedHop", required = false) @Nullable FailedHop failedHop,
      @RequestParam(name = "attempts", required = false) @Nullable Integer attempts,
      @RequestParam(name = "from", required = false) @Nullable Instant from,
      @RequestParam(name = "to", required = false) @Nullable Instant to,
      @RequestParam(name = "after", required = false) @Nullable String after,
      @RequestParam(name = "limit", defaultValue = "50") int limit) {
    MessageKind known = kind == null ? null : kind(kind);
    Integer tried = AttemptsTooFew.checked(attempts);
    return desk.find(new Asked(q, state, partner, known, failedHop, tried, from, to, after, limit));
  }

  /** The kind of message of this word. */
  static MessageKind kind(String word) {
    return MessageKind.of(word).orElseThrow(() -> new NotThere("kind of message", word));
  }

  @GetMapping("/{id}")
  @Operation(summary = "一条报文 · Everything about a message but its content")
  MessageFacts one(@PathVariable("id") UUID id) {
    return care.facts(id);
  }

  @GetMapping("/{id}/compare")
  @Operation(
      summary = "对比两个阶段（脱敏）· Two forms beside each other, or what the mapping made of each field")
  ResponseEntity<Comparisons.Compared> compare(
      @PathVariable("id") UUID id,
      @RequestParam(name = "a", defaultValue = "raw") String a,
      @RequestParam(name = "b", defaultValue = "canonical") String b,
      @RequestParam(name = "how", required = false) @Nullable String how) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(comparisons.of(id, a, b, how));
  }

  @GetMapping("/{id}/hops")
  @Operation(summary = "处理步骤 · The steps of a message that left a trace")
  List<Hop> hops(@PathVariable("id") UUID id) {
    return desk.hops(id);
  }

  @GetMapping("/{id}/payloads")
  @Operation(summary = "有哪些阶段的内容 · Which stages there are")
  List<ShownPayload> stages(@PathVariable("id") UUID id) {
    return desk.stages(id);
  }

  @GetMapping("/{id}/payloads/{stage}")
  @Operation(summary = "内容（默认脱敏）· Content of a stage, masked unless unmask gives a reason")
  ResponseEntity<ShownPayload> payload(
      @PathVariable("id") UUID id,
      @PathVariable("stage") String stage,
      @RequestParam(name = "delivery", required = false) @Nullable UUID delivery,
      @RequestParam(name = "unmask", required = false) @Nullable String unmask) {
    Stage known = Stage.of(stage).orElseThrow(() -> new NotThere("stage", stage));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(desk.payload(id, known, delivery, unmask));
  }
}
