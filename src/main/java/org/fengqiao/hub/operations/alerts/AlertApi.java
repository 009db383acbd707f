package org.fengqiao.hub.operations.alerts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.Operator;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.ledger.operations.Alert;
import org.fengqiao.hub.ledger.operations.AlertRule;
import org.fengqiao.hub.ledger.operations.Notices;
import org.fengqiao.hub.operations.SeenHealth;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Alerts, rules and channels for programs of the operators. */
@RestController
@RequestMapping(path = "/api/ops/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "alerts", description = "告警 · Alerts")
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
  @Operation(summary = "告警 · Alerts that hold, or with state=resolved those that are over")
  List<Alert> alerts(@RequestParam(name = "state", required = false) @Nullable String state) {
    Operator me = access.require(Permission.MESSAGE_VIEW);
    List<Alert> all = "resolved".equalsIgnoreCase(state) ? desk.resolved() : desk.open();
    return all.stream().filter(it -> SeenHealth.sees(me, it)).toList();
  }

  @PostMapping("/alerts/{alert}:ack")
  @Operation(summary = "接手告警 · Take an alert on")
  ResponseEntity<Void> acknowledge(@PathVariable("alert") UUID alert, @RequestBody Why why) {
    desk.acknowledge(alert, operator(), why.text());
    return ResponseEntity.accepted().build();
  }

  @GetMapping("/alert-rules")
  @Operation(summary = "告警规则 · The rules")
  List<AlertRule> rules() {
    return desk.rules();
  }

  @GetMapping("/alert-rules/{id}")
  @Operation(summary = "一条规则 · One rule")
  ResponseEntity<AlertRule> rule(@PathVariable("id") String id) {
    AlertRule rule = desk.rule(id);
    return ResponseEntity.ok().eTag(AlertDesk.version(rule)).body(rule);
  }

  @PutMapping("/alert-rules/{id}")
  @Operation(summary = "修改规则 · Change a rule, or add one")
  ResponseEntity<Void> change(
      @PathVariable("id") String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Change change) {
    if (!id.equals(change.rule().id())) {
      throw AlertRefused.field("id", "规则编号与地址不符", "the id is not that of the address");
    }
    String reason = Objects.requireNonNullElse(change.reason(), "");
    AlertRule rule = desk.change(change.rule(), operator(), reason, ifMatch);
    return ResponseEntity.accepted().eTag(AlertDesk.version(rule)).build();
  }

  @GetMapping("/alert-channels")
  @Operation(summary = "告警通道 · Over which channels people are told")
  Map<String, String> channels() {
    return desk.channels();
  }

  @PostMapping("/alert-channels/{channel}:test")
  @Operation(summary = "测试通道 · Say through a channel that it works")
  ResponseEntity<Void> test(@PathVariable("channel") String channel) {
    desk.test(channel, operator());
    return ResponseEntity.accepted().build();
  }

  @GetMapping("/notices")
  @Operation(summary = "已发通知 · What was told to whom, newest first")
  List<Notices.Entry> notices() {
    return desk.notices();
  }

  private String operator() {
    return access.require(Permission.ALERT_MANAGE).name();
  }
}
