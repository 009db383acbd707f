package org.fengqiao.hub.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.hub.canonical.Reloaded;
import org.fengqiao.hub.ledger.failures.Classifier;
import org.fengqiao.hub.ledger.failures.FailureGroup;
import org.fengqiao.hub.ledger.failures.FailureTotal;
import org.fengqiao.hub.ledger.replays.ReplayItem;
import org.fengqiao.hub.ledger.replays.ReplayJob;
import org.fengqiao.hub.ledger.replays.ReplayPlan;
import org.fengqiao.hub.ledger.search.FailedHop;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Failures, replays and mappings for programs of the operators. */
@RestController
@RequestMapping("/api/ops/v1")
@Tag(name = "repair", description = "修复 · Failures, replays, mappings")
class OpsRepair {

  /** Why something is done; recorded. */
  record Why(String reason) {}

  /**
   * A replay as somebody asks for it; what is absent is done with care: canary, 600 a minute, stop
   * when more than one in twenty fail. With {@code count} it is refused when there are more or
   * fewer by now; {@code fromHop} goes with the mode {@code AS_IS}.
   */
  record Wanted(
      @Nullable String group,
      @Nullable List<UUID> messages,
      ReplayPlan.@Nullable Mode mode,
      @Nullable FailedHop fromHop,
      @Nullable Boolean canary,
      @Nullable Integer ratePerMinute,
      @Nullable Integer stopPercent,
      @Nullable Instant startAt,
      @Nullable Boolean startPaused,
      @Nullable Integer count,
      @Nullable String reason) {

    ReplayDesk.Scope scope() {
      return new ReplayDesk.Scope(group, messages);
    }

    ReplayPlan plan() {
      ReplayPlan careful = ReplayPlan.careful();
      return new ReplayPlan(
          Objects.requireNonNullElse(mode, careful.mode()),
          fromHop,
          Objects.requireNonNullElse(canary, careful.canary()),
          Objects.requireNonNullElse(ratePerMinute, careful.ratePerMinute()),
          Objects.requireNonNullElse(stopPercent, careful.stopPercent()),
          startAt,
          Objects.requireNonNullElse(startPaused, careful.startPaused()));
    }
  }

  private final FailureDesk failures;
  private final ReplayDesk replays;
  private final MappingDesk mappings;

  OpsRepair(FailureDesk failures, ReplayDesk replays, MappingDesk mappings) {
    this.failures = failures;
    this.replays = replays;
    this.mappings = mappings;
  }

  @GetMapping("/failure-groups")
  @Operation(summary = "故障分组 · Failures by cause, latest first")
  List<FailureGroup> groups(
      @RequestParam(name = "state", defaultValue = "OPEN,ACK") List<FailureGroup.State> states,
      @RequestParam(name = "partner", required = false) @Nullable String partner,
      @RequestParam(name = "kind", required = false) @Nullable String kind,
      @RequestParam(name = "limit", defaultValue = "100") int limit) {
    return failures.list(states, FailurePages.narrowed(partner, kind), limit);
  }

  @GetMapping("/failure-groups:totals")
  @Operation(summary = "按单位或种类汇总故障 · The same failures by partner or kind of message")
  List<FailureTotal> totals(
      @RequestParam("by") String by,
      @RequestParam(name = "state", defaultValue = "OPEN,ACK") List<FailureGroup.State> states) {
    Classifier classifier =
        Classifier.of(by).orElseThrow(() -> new NotThere("way to put failures together", by));
    return failures.totals(classifier, states);
  }

  @GetMapping("/failure-groups/{id}")
  @Operation(summary = "分组详情 · A group, its latest failures, what they have in common")
  ResponseEntity<FailureDesk.Detail> group(@PathVariable("id") String id) {
    FailureDesk.Detail detail = failures.detail(id);
    return ResponseEntity.ok().eTag(FailureDesk.version(detail.group())).body(detail);
  }

  @PatchMapping("/failure-groups/{id}")
  @Operation(summary = "认领、备注、标记已修复或忽略 · Own, note, call fixed or ignore")
  ResponseEntity<FailureGroup> change(
      @PathVariable("id") String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody FailureDesk.Change change) {
    FailureGroup changed = failures.change(id, change, ifMatch);
    return ResponseEntity.ok().eTag(FailureDesk.version(changed)).body(changed);
  }

  @PostMapping("/replays:dry-run")
  @Operation(summary = "试运行 · Try as the plan would have it done; nothing is written or sent")
  Rehearsal.Outcome dryRun(@RequestBody Wanted wanted) {
    return replays.dryRun(wanted.scope(), wanted.plan());
  }

  @PostMapping("/replays")
  @Operation(summary = "新建重放 · Plan a replay over a list frozen now")
  ResponseEntity<ReplayJob> plan(@RequestBody Wanted wanted) {
    String reason = Objects.requireNonNullElse(wanted.reason(), "");
    ReplayJob job = replays.plan(wanted.scope(), wanted.plan(), wanted.count(), reason);
    return ResponseEntity.accepted()
        .header("Location", "/api/ops/v1/replays/" + job.id())
        .body(job);
  }

  @GetMapping("/replays")
  @Operation(summary = "重放任务 · Replays, newest first")
  List<ReplayJob> replays(@RequestParam(name = "limit", defaultValue = "50") int limit) {
    return replays.list(limit);
  }

  @GetMapping("/replays/{id}")
  @Operation(summary = "重放进度 · How a replay stands")
  ReplayJob replay(@PathVariable("id") UUID id) {
    return replays.find(id);
  }

  @GetMapping("/replays/{id}/items")
  @Operation(summary = "逐条结果 · What became of each item")
  List<ReplayItem> items(
      @PathVariable("id") UUID id,
      @RequestParam(name = "after", defaultValue = "0") int after,
      @RequestParam(name = "limit", defaultValue = "200") int limit) {
    return replays.items(id, after, limit);
  }

  @PostMapping("/replays/{id}:approve")
  @Operation(summary = "审批 · Approve what somebody else planned")
  ReplayJob approve(@PathVariable("id") UUID id, @RequestBody Why why) {
    return replays.approve(id, why.reason());
  }

  @PostMapping("/replays/{id}:pause")
  @Operation(summary = "暂停 · Pause")
  ReplayJob pause(@PathVariable("id") UUID id, @RequestBody Why why) {
    return replays.pause(id, why.reason());
  }

  @PostMapping("/replays/{id}:resume")
  @Operation(summary = "继续 · Resume")
  ReplayJob resume(@PathVariable("id") UUID id, @RequestBody Why why) {
    return replays.resume(id, why.reason());
  }

  @PostMapping("/replays/{id}:cancel")
  @Operation(summary = "取消 · Cancel")
  ReplayJob cancel(@PathVariable("id") UUID id, @RequestBody Why why) {
    return replays.cancel(id, why.reason());
  }

  @PostMapping("/mappings:reload")
  @Operation(summary = "重新加载映射 · Read the mappings again; a bad one is refused")
  List<Reloaded> reload(@RequestBody Why why) {
    return mappings.reload(why.reason());
  }
}
