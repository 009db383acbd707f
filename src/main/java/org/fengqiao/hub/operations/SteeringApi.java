package org.fengqiao.hub.operations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.hub.canonical.LineDirection;
import org.fengqiao.hub.ledger.operations.Wishes.Window;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What operators' programs may want of lines, breakers and partners; each with a reason. */
@RestController
@RequestMapping(path = "/api/ops/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "steering", description = "控制 · Lines, breakers, maintenance")
class SteeringApi {

  /**
   * What is wanted, and why.
   *
   * @param reason in the operator's words
   * @param until when it ends by itself
   * @param drain whether what is under way may end first; it may, when nothing is said
   */
  record Wanted(@Nullable String reason, @Nullable Instant until, @Nullable Boolean drain) {

    Helm.Why why() {
      return new Helm.Why(said(reason), until);
    }

    boolean drains() {
      return drain == null || drain;
    }
  }

  /** A time in which a partner rests. */
  record Rest(@Nullable String reason, Instant begins, Instant ends) {}

  private final Helm helm;

  SteeringApi(Helm helm) {
    this.helm = helm;
  }

  @PostMapping("/lines/{line}/{direction}:{verb}")
  @Operation(
      summary =
          "控制线路：start、stop、suspend、resume · Stop, suspend or start a line; it stays so after a"
              + " restart")
  ResponseEntity<Void> line(
      @PathVariable("line") String line,
      @PathVariable("direction") LineDirection direction,
      @PathVariable("verb") String verb,
      @RequestBody Wanted wanted) {
    helm.line(line, direction, verb, wanted.drains(), wanted.why());
    return ResponseEntity.accepted().build();
  }

  @PostMapping("/lines/{line}/breaker:{verb}")
  @Operation(summary = "控制熔断：open、close、release · Hold a breaker, or let it decide again")
  ResponseEntity<Void> breaker(
      @PathVariable("line") String line,
      @PathVariable("verb") String verb,
      @RequestBody Wanted wanted) {
    helm.breaker(line, verb, wanted.why());
    return ResponseEntity.accepted().build();
  }

  /** Maintenance that goes on or is to come. */
  @GetMapping("/maintenance")
  @Operation(summary = "维护时段 · Maintenance that goes on or is to come")
  List<Window> maintenance() {
    return helm.windowsSeen();
  }

  @PostMapping("/partners/{partner}/maintenance")
  @Operation(summary = "安排维护 · Plan a time in which a partner rests")
  Map<String, UUID> plan(@PathVariable("partner") String partner, @RequestBody Rest rest) {
    return Map.of("id", helm.plan(partner, rest.begins(), rest.ends(), said(rest.reason())));
  }

  @PostMapping("/maintenance/{window}:end")
  @Operation(summary = "结束或取消维护 · End maintenance, or call it off")
  ResponseEntity<Void> end(@PathVariable("window") UUID window, @RequestBody Wanted wanted) {
    helm.endMaintenance(window, said(wanted.reason()));
    return ResponseEntity.accepted().build();
  }

  private static String said(@Nullable String reason) {
    return Objects.requireNonNullElse(reason, "");
  }
}
