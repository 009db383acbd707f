package org.fengqiao.hub.operations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** How the hub stands, for programs of the operators. */
@RestController
@RequestMapping(path = "/api/ops/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "health", description = "运行状况 · How the hub stands")
class OperationsApi {

  private final HealthBoard board;

  OperationsApi(HealthBoard board) {
    this.board = board;
  }

  /** Everything that is not as it should be, and how the hub stands. */
  @GetMapping("/health")
  @Operation(summary = "运行状况 · Everything that is not as it should be")
  Map<String, Object> health() {
    HubHealth health = board.latest();
    return Map.of(
        "at", health.at(),
        "condition", health.condition(),
        "findings", health.findings(),
        "outbox", health.outbox(),
        "disk", health.disk(),
        "stuck", health.stuck().size());
  }

  @GetMapping("/partners")
  @Operation(summary = "对接方 · Every partner, as the hub judges it by what passed")
  List<PartnerHealth> partners() {
    return board.latest().partners();
  }

  @GetMapping("/partners/{id}")
  @Operation(summary = "一个对接方 · One partner with its lines and findings")
  PartnerHealth partner(@PathVariable("id") String id) {
    return board
        .latest()
        .partner(id)
        .orElseThrow(
            () ->
                new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "没有这个对接方 / there is no such partner: " + id));
  }

  @GetMapping("/lines")
  @Operation(summary = "线路 · Lines to and from partners, in the last hour")
  List<LineHealth> lines() {
    return board.latest().lines();
  }

  @GetMapping("/routes")
  @Operation(summary = "路由 · The hub's own routes")
  List<RouteHealth> routes() {
    return board.latest().routes();
  }

  @GetMapping("/queues")
  @Operation(summary = "队列 · Queues with depth, age and readers")
  List<QueueHealth> queues() {
    return board.latest().queues();
  }

  @GetMapping("/certificates")
  @Operation(summary = "证书 · Certificates in use, the first to end first")
  List<CertificateHealth> certificates() {
    return board.latest().certificates();
  }

  /** What ought to have moved and has not. */
  @GetMapping("/stuck")
  @Operation(summary = "停滞 · What ought to have moved and has not")
  Object stuck() {
    return board.latest().stuck();
  }
}
