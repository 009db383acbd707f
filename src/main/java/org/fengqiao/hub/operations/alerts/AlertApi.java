package org.fengqiao.hub.operations.alerts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.ledger.operations.Alert;
import org.fengqiao.hub.ledger.operations.AlertRule;
import org.fengqiao.hub.ledger.operations.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

  /** Why something is done. */
  record Why(@Nullable String reason) {

    String text() {
      return Objects.requireNonNullElse(reason, "");
    }
  }

  /** A rule as it is to be, and why. */
  record Change(AlertRule rule, @Nullable String reason) {}

  private final Access access;
  private final AlertDesk desk;

  AlertApi(Access access, AlertDesk desk) {
    this.access = access;
    this.desk = desk;
  }

  /** Those that hold, or with {@code state=resolved} those that are over. */
  @GetMapping("/alerts")
  List<Alert> alerts(@RequestParam(name = "state", required = false) @Nullable String state) {
    return "resolved".equalsIgnoreCase(state) ? desk.resolved() : desk.open();
  }

  @PostMapping("/alerts/{alert}:ack")
  ResponseEntity<Void> acknowledge(@PathVariable("alert") UUID alert, @RequestBody Why why) {
    desk.acknowledge(alert, operator(), why.text());
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
    desk.change(change.rule(), operator(), Objects.requireNonNullElse(change.reason(), ""));
    return ResponseEntity.accepted().build();
  }

  @GetMapping("/alert-channels")
  Map<String, String> channels() {
    return desk.channels();
  }

  @PostMapping("/alert-channels/{channel}:test")
  ResponseEntity<Void> test(@PathVariable("channel") String channel) {
    desk.test(channel, operator());
    return ResponseEntity.accepted().build();
  }

  @GetMapping("/notices")
  List<Notices.Entry> notices() {
    return desk.notices();
  }

  private String operator() {
    return access.require(Permission.ALERT_MANAGE).name();
  }
}
