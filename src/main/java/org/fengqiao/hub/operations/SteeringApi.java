package org.fengqiao.hub.operations;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.hub.canonical.LineDirection;
import org.fengqiao.hub.ledger.audit.ReasonMissing;
import org.fengqiao.hub.ledger.operations.Wishes;
import org.fengqiao.hub.ledger.operations.Wishes.BreakerWish;
import org.fengqiao.hub.ledger.operations.Wishes.Wish;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What operators' programs may want of lines, breakers and partners; each with a reason. */
@RestController
@RequestMapping(path = "/api/ops/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class SteeringApi {

  private static final HttpStatusCode UNPROCESSABLE = HttpStatusCode.valueOf(422);

  /**
   * What is wanted, and why.
   *
   * @param reason in the operator's words
   * @param until when it ends by itself
   * @param drain whether what is under way may end first; it may, when nothing is said
   */
  record Wanted(@Nullable String reason, @Nullable Instant until, @Nullable Boolean drain) {

    Steering.By by(Needed permission) {
      return new Steering.By(permission.check(), reason == null ? "" : reason, until);
    }

    boolean drains() {
      return drain == null || drain;
    }
  }

  /** A time in which a partner rests. */
  record Rest(@Nullable String reason, Instant begins, Instant ends) {}

  private final Steering steering;
  private final Wishes wishes;

  SteeringApi(Steering steering, Wishes wishes) {
    this.steering = steering;
    this.wishes = wishes;
  }

  @PostMapping("/lines/{line}/{direction}:{verb}")
  ResponseEntity<Void> line(
      @PathVariable("line") String line,
      @PathVariable("direction") LineDirection direction,
      @PathVariable("verb") String verb,
      @RequestBody Wanted wanted) {
    Steering.By by = wanted.by(Needed.ROUTE_CONTROL);
    switch (verb) {
      case "stop" -> steering.hold(line, direction, Wish.STOPPED, wanted.drains(), by);
      case "suspend" -> steering.hold(line, direction, Wish.SUSPENDED, wanted.drains(), by);
      case "start", "resume" -> steering.release(line, direction, by);
      default -> throw CannotSteer.noVerb(verb, "start, stop, suspend, resume");
    }
    return ResponseEntity.accepted().build();
  }

  @PostMapping("/lines/{line}/breaker:{verb}")
  ResponseEntity<Void> breaker(
      @PathVariable("line") String line,
      @PathVariable("verb") String verb,
      @RequestBody Wanted wanted) {
    Steering.By by = wanted.by(Needed.ROUTE_CONTROL);
    switch (verb) {
      case "open" -> steering.holdBreaker(line, BreakerWish.OPEN, by);
      case "close" -> steering.holdBreaker(line, BreakerWish.CLOSED, by);
      case "release" -> steering.releaseBreaker(line, by);
      default -> throw CannotSteer.noVerb(verb, "open, close, release");
    }
    return ResponseEntity.accepted().build();
  }

  /** Maintenance that goes on or is to come. */
  @GetMapping("/maintenance")
  Object maintenance() {
    return wishes.windows();
  }

  @PostMapping("/partners/{partner}/maintenance")
  Map<String, UUID> plan(@PathVariable("partner") String partner, @RequestBody Rest rest) {
    String reason = rest.reason() == null ? "" : rest.reason();
    Steering.By by = Steering.By.now(Needed.PARTNER_MANAGE.check(), reason);
    return Map.of("id", steering.plan(partner, rest.begins(), rest.ends(), by));
  }

  @PostMapping("/maintenance/{window}:end")
  ResponseEntity<Void> end(@PathVariable("window") UUID window, @RequestBody Wanted wanted) {
    steering.endMaintenance(window, wanted.by(Needed.PARTNER_MANAGE));
    return ResponseEntity.accepted().build();
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> cannot(CannotSteer why) {
    return problem(why.field(), why.zh() + " / " + why.getMessage());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> noReason(ReasonMissing why) {
    return problem("reason", "请说明理由 / say why: " + why.getMessage());
  }

  private static ResponseEntity<ProblemDetail> problem(String field, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(UNPROCESSABLE, detail);
    problem.setProperty("field", field);
    return ResponseEntity.status(UNPROCESSABLE)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
