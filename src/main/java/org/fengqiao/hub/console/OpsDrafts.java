package org.fengqiao.hub.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.ledger.drafts.Draft;
import org.fengqiao.hub.operations.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Corrections for programs of the operators: draft, validate, hand in, approve. */
@RestController
@RequestMapping("/api/ops/v1")
@Tag(name = "drafts", description = "更正 · Corrections")
class OpsDrafts {

  /** Which delivery is to be corrected, and why. */
  record Begin(UUID delivery, @Nullable String reason) {}

  /** What was written, over which version. */
  record Written(int version, String content) {}

  /** Why something is done; recorded. */
  record Why(@Nullable String reason) {}

  /**
   * A draft as it is answered.
   *
   * @param content the canonical form, in clear, where the draft was opened
   */
  record Shown(
      UUID id,
      UUID messageId,
      UUID deliveryId,
      String partner,
      Draft.State state,
      int version,
      String reason,
      String writtenBy,
      @Nullable String approvedBy,
      @Nullable UUID revision,
      @Nullable String content) {

    static Shown of(Draft draft, boolean clear) {
      return new Shown(
          draft.id(),
          draft.messageId(),
          draft.deliveryId(),
          draft.partner(),
          draft.state(),
          draft.version(),
          draft.reason(),
          draft.writtenBy(),
          draft.approvedBy(),
          draft.revision(),
          clear ? new String(draft.content(), StandardCharsets.UTF_8) : null);
    }
  }

  private final DraftDesk desk;

  OpsDrafts(DraftDesk desk) {
    this.desk = desk;
  }

  @PostMapping("/messages/{id}/drafts")
  @Operation(summary = "开始更正 · Begin a correction for one stopped delivery")
  ResponseEntity<Shown> begin(@PathVariable("id") UUID id, @RequestBody Begin begin) {
    Draft draft = desk.begin(id, begin.delivery(), words(begin.reason()));
    return ResponseEntity.status(HttpStatus.CREATED)
        .header("Location", "/api/ops/v1/drafts/" + draft.id())
        .body(Shown.of(draft, false));
  }

  @GetMapping("/messages/{id}/drafts")
  @Operation(summary = "一条报文的更正 · The corrections of a message")
  List<Shown> ofMessage(@PathVariable("id") UUID id) {
    return desk.ofMessage(id).stream().map(draft -> Shown.of(draft, false)).toList();
  }

  @GetMapping("/drafts/{id}")
  @Operation(summary = "草稿内容（未脱敏，记入审计）· A draft in clear; the look is recorded")
  ResponseEntity<Shown> open(@PathVariable("id") UUID id) {
    Draft draft = desk.open(id);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .eTag(version(draft.version()))
        .body(Shown.of(draft, true));
  }

  @PutMapping("/drafts/{id}")
  @Operation(summary = "保存草稿 · Keep what was written")
  ResponseEntity<Shown> save(
      @PathVariable("id") UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Written written) {
    Version.check(ifMatch, version(written.version()));
    Draft draft = desk.save(id, written.version(), written.content());
    return ResponseEntity.ok().eTag(version(draft.version())).body(Shown.of(draft, false));
  }

  private static String version(int version) {
    return '"' + Integer.toString(version) + '"';
  }

  @PostMapping("/drafts/{id}:validate")
  @Operation(summary = "校验 · What keeps it from being sent")
  List<DraftFinding> validate(@PathVariable("id") UUID id) {
    return desk.validate(id);
  }

  @PostMapping("/drafts/{id}:submit")
  @Operation(summary = "提交审批 · Hand it in for approval")
  Shown submit(@PathVariable("id") UUID id, @RequestBody Why why) {
    return Shown.of(desk.submit(id, words(why.reason())), false);
  }

  @PostMapping("/drafts/{id}:approve")
  @Operation(summary = "审批通过并重发 · Approve what somebody else wrote; it is sent")
  Shown approve(@PathVariable("id") UUID id, @RequestBody Why why) {
    return Shown.of(desk.approve(id, words(why.reason())), false);
  }

  @PostMapping("/drafts/{id}:withdraw")
  @Operation(summary = "放弃 · Give it up")
  Shown withdraw(@PathVariable("id") UUID id, @RequestBody Why why) {
    return Shown.of(desk.withdraw(id, words(why.reason())), false);
  }

  private static String words(@Nullable String reason) {
    return reason == null ? "" : reason;
  }
}
