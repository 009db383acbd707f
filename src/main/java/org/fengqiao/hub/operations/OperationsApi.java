package org.fengqiao.hub.operations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.Permission;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** How the hub stands, for programs of the operators; to each what concerns their partners. */
@RestController
@RequestMapping(path = "/api/ops/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "health", description = "运行状况 · How the hub stands")
class OperationsApi {

  private final Access access;
  private final SeenHealth seen;
  private final CallBook calls;

  OperationsApi(Access access, SeenHealth seen, CallBook calls) {
    this.access = access;
    this.seen = seen;
    this.calls = calls;
  }

  /** Everything that is not as it should be, and how the hub stands. */
  @GetMapping("/health")
  @Operation(summary = "运行状况 · Everything that is not as it should be")
  Map<String, Object> health() {
    HubHealth health = mine();
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
    return mine().partners().stream().map(this::answering).toList();
  }

  private PartnerHealth answering(PartnerHealth partner) {
    return partner.answering(calls.of(partner.id()).orElse(null));
  }

  private HubHealth mine() {
    return seen.of(access.require(Permission.MESSAGE_VIEW));
  }

  @GetMapping("/partners/{id}")
  @Operation(summary = "一个对接方 · One partner with its lines and findings")
  PartnerHealth partner(@PathVariable("id") String id) {
    return mine()
        .partner(id)
        .map(this::answering)
        .orElseThrow(
            () ->
                new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "没有这个对接方 / there is no such partner: " + id));
  }

  @GetMapping("/lines")
  @Operation(summary = "线路 · Lines to and from partners, in the last hour")
  List<LineHealth> lines() {
    return mine().lines();
  }

  @GetMapping("/routes")
  @Operation(summary = "路由 · The hub's own routes")
  List<RouteHealth> routes() {
    return mine().routes();
  }

  @GetMapping("/queues")
  @Operation(summary = "队列 · Queues with depth, age and readers")
  List<QueueHealth> queues() {
    return mine().queues();
  }

  @GetMapping("/certificates")
  @Operation(summary = "证书 · Certificates in use, the first to end first")
  List<CertificateHealth> certificates() {
    return mine().certificates();
  }

  /** What ought to have moved and has not. */
  @GetMapping("/stuck")
  @Operation(summary = "停滞 · What ought to have moved and has not")
  Object stuck() {
    return mine().stuck();
  }
}
