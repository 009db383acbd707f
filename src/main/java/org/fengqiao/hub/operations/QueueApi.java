package org.fengqiao.hub.operations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.hub.ledger.operations.QueueOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The broker's queues for programs of the operators: what lies in them, and what is done to it. */
@RestController
@RequestMapping(path = "/api/ops/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "queues", description = "队列 · Queues")
class QueueApi {

  /** Which messages are put back, and why. */
  record Again(@Nullable List<String> ids, @Nullable String reason) {}

  /** How many there were when somebody looked, and why they are to go. */
  record Purge(@Nullable Long expected, @Nullable String reason) {}

  /** Why something is done; recorded. */
  record Why(@Nullable String reason) {}

  private final QueueDesk desk;
  private final PurgeDesk purges;

  QueueApi(QueueDesk desk, PurgeDesk purges) {
    this.desk = desk;
    this.purges = purges;
  }

  @GetMapping("/queues/{queue}/messages")
  @Operation(summary = "浏览队列（仅消息头）· Headers of what waits in a queue, oldest first; no bodies")
  List<QueuedMessage> browse(
      @PathVariable("queue") String queue,
      @RequestParam(name = "skip", defaultValue = "0") int skip,
      @RequestParam(name = "limit", defaultValue = "50") int limit) {
    return desk.browse(queue, skip, limit);
  }

  @GetMapping("/queues/{queue}/messages/{id}/body")
  @Operation(summary = "消息内容（未脱敏，记入审计）· A body in clear; the look is recorded")
  ResponseEntity<Map<String, String>> body(
      @PathVariable("queue") String queue,
      @PathVariable("id") String id,
      @RequestParam("unmask") String reason) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(Map.of("id", id, "body", desk.body(queue, id, reason)));
  }

  @PostMapping("/queues/{queue}:retry")
  @Operation(summary = "重投死信或过期消息 · Put dead letters or expired messages back where they were sent")
  QueueDesk.Returned retry(@PathVariable("queue") String queue, @RequestBody Again again) {
    List<String> ids = Objects.requireNonNullElse(again.ids(), List.of());
    return desk.putBack(queue, ids, words(again.reason()));
  }

  @PostMapping("/queues/{queue}:purge")
  @Operation(summary = "申请清空 · Ask for a purge; another person approves it")
  ResponseEntity<QueueOrder> ask(@PathVariable("queue") String queue, @RequestBody Purge purge) {
    QueueOrder order = purges.ask(queue, purge.expected(), words(purge.reason()));
    return ResponseEntity.accepted()
        .header("Location", "/api/ops/v1/queues/" + queue + "/orders")
        .body(order);
  }

  @GetMapping("/queues/{queue}/orders")
  @Operation(summary = "清空申请 · Purges of a queue, newest first")
  List<QueueOrder> orders(
      @PathVariable("queue") String queue,
      @RequestParam(name = "limit", defaultValue = "50") int limit) {
    return purges.orders(queue, limit);
  }

  @PostMapping("/queue-orders/{order}:approve")
  @Operation(summary = "批准清空 · Approve what somebody else asked for; it is done at once")
  QueueOrder approve(@PathVariable("order") UUID order, @RequestBody Why why) {
    return purges.approve(order, words(why.reason()));
  }

  @PostMapping("/queue-orders/{order}:withdraw")
  @Operation(summary = "撤回清空申请 · Give up a purge nobody approved yet")
  QueueOrder withdraw(@PathVariable("order") UUID order, @RequestBody Why why) {
    return purges.withdraw(order, words(why.reason()));
  }

  private static String words(@Nullable String reason) {
    return Objects.requireNonNullElse(reason, "");
  }
}
