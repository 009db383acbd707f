package org.fengqiao.hub.operations;

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
class OperationsApi {

  private final HealthBoard board;

  OperationsApi(HealthBoard board) {
    this.board = board;
  }

  /** Everything that is not as it should be, and how the hub stands. */
  @GetMapping("/health")
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
  List<PartnerHealth> partners() {
    return board.latest().partners();
  }

  @GetMapping("/partners/{id}")
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
  List<LineHealth> lines() {
    return board.latest().lines();
  }

  @GetMapping("/routes")
  List<RouteHealth> routes() {
    return board.latest().routes();
  }

  @GetMapping("/queues")
  List<QueueHealth> queues() {
    return board.latest().queues();
  }

  @GetMapping("/certificates")
  List<CertificateHealth> certificates() {
    return board.latest().certificates();
  }

  /** What ought to have moved and has not. */
  @GetMapping("/stuck")
  Object stuck() {
    return board.latest().stuck();
  }
}
