package org.fengqiao.hub.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.fengqiao.hub.ledger.audit.ActionEntry;
import org.fengqiao.hub.ledger.audit.OperatorActions;
import org.fengqiao.hub.ledger.audit.PayloadViews;
import org.fengqiao.hub.ledger.audit.Verification;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What operators did, for programs. */
@RestController
@RequestMapping("/api/ops/v1")
@Tag(name = "audit", description = "审计 · What operators did")
class OpsAudit {

  private final Rights rights;
  private final OperatorActions actions;
  private final PayloadViews views;
  private final AuditTable table;

  OpsAudit(Rights rights, OperatorActions actions, PayloadViews views, AuditTable table) {
    this.table = table;
    this.rights = rights;
    this.actions = actions;
    this.views = views;
  }

  @GetMapping("/audit")
  @Operation(summary = "操作记录 · What operators did, newest first")
  List<ActionEntry> audit(
      @RequestParam(name = "operator", required = false) @Nullable String operator,
      @RequestParam(name = "target", required = false) @Nullable String target,
      @RequestParam(name = "action", required = false) @Nullable String action,
      @RequestParam(name = "from", required = false) @Nullable Instant from,
      @RequestParam(name = "to", required = false) @Nullable Instant to,
      @RequestParam(name = "before", required = false) @Nullable Long before,
      @RequestParam(name = "limit", defaultValue = "100") int limit) {
    rights.need("audit.read");
    return actions.find(
        new OperatorActions.Wanted(operator, target, action, from, to, before, limit));
  }

  /** Which acts go into the table, and why it is taken. */
  record Table(
      @Nullable String operator,
      @Nullable String target,
      @Nullable String action,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String reason) {

    OperatorActions.Wanted wanted() {
      return new OperatorActions.Wanted(operator, target, action, from, to, null, AuditTable.MOST);
    }
  }

  @PostMapping(path = "/audit:export", produces = "text/csv;charset=UTF-8")
  @Operation(summary = "导出操作记录 · What operators did as CSV, at most 10000 rows, with the hashes")
  ResponseEntity<byte[]> export(@RequestBody Table wanted) {
    byte[] file = table.of(wanted.wanted(), Objects.requireNonNullElse(wanted.reason(), ""));
    return OpsMessageActs.file(file, "text/csv;charset=UTF-8", "audit.csv");
  }

  @GetMapping("/audit:verify")
  @Operation(summary = "校验操作记录链 · Walk the chain and say whether it is whole")
  Verification verify() {
    rights.need("audit.read");
    return actions.verify();
  }

  @GetMapping("/audit/views")
  @Operation(summary = "内容查看记录 · Who looked at the content of which message")
  List<PayloadViews.View> views(
      @RequestParam(name = "operator", required = false) @Nullable String operator,
      @RequestParam(name = "limit", defaultValue = "100") int limit) {
    rights.need("audit.read");
    return views.latest(operator, limit);
  }
}
