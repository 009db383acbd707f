package org.fengqiao.hub.operations.alerts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.hub.ledger.audit.ReasonMissing;
import org.fengqiao.hub.ledger.operations.Alert;
import org.fengqiao.hub.ledger.operations.AlertRule;
import org.fengqiao.hub.ledger.operations.Notices;
import org.fengqiao.hub.operations.Needed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Alerts, rules and channels for programs of the operators. */
@RestController
@RequestMapping(path = "/api/ops/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class AlertApi {

  private static final HttpStatusCode UNPROCESSABLE = HttpStatusCode.valueOf(422);

  /** Why something is done. */
  record Why(@Nullable String reason) {

    String text() {
      return Objects.requireNonNullElse(reason, "");
    }
  }

  /** A rule as it is to be, and why. */
  record Change(AlertRule rule, @Nullable String reason) {}

  private final AlertDesk desk;

  AlertApi(AlertDesk desk) {
    this.desk = desk;
  }

  /** Those that hold, or with {@code state=resolved} those that are over. */
  @GetMapping("/alerts")
  List<Alert> alerts(@RequestParam(name = "state", required = false) @Nullable String state) {
    return "resolved".equalsIgnoreCase(state) ? desk.resolved() : desk.open();
  }

  @PostMapping("/alerts/{alert}:ack")
  ResponseEntity<Void> acknowledge(@PathVariable("alert") UUID alert, @RequestBody Why why) {
    desk.acknowledge(alert, Needed.ALERT_MANAGE.check(), why.text());
    return ResponseEntity.accepted().build();
  }

  @GetMapping("/alert-rules")
  List<AlertRule> rules() {
    return desk.rules();
  }

  @PutMapping("/alert-rules/{id}")
  ResponseEntity<Void> change(@PathVariable("id") String id, @RequestBody Change change) {
    if (!id.equals(change.rule().id())) {
      throw AlertRefused.field("id", "规则编号与地址不符", "the id is not that of the address");
    }
    desk.change(
        change.rule(),
        Needed.ALERT_MANAGE.check(),
        Objects.requireNonNullElse(change.reason(), ""));
    return ResponseEntity.accepted().build();
  }

  @GetMapping("/alert-channels")
  Map<String, String> channels() {
    return desk.channels();
  }

  @PostMapping("/alert-channels/{channel}:test")
  ResponseEntity<Void> test(@PathVariable("channel") String channel) {
    desk.test(channel, Needed.ALERT_MANAGE.check());
    return ResponseEntity.accepted().build();
  }

  @GetMapping("/notices")
  List<Notices.Entry> notices() {
    return desk.notices();
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> cannot(AlertRefused why) {
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
