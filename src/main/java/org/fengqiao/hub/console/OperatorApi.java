package org.fengqiao.hub.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.Operator;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.ledger.reconciliation.Discrepancies;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The operators' pages for programs: what waits for a person. */
@RestController
@RequestMapping("/api/ops/v1")
@Tag(name = "decisions", description = "待人工决定 · What waits for a person")
class OperatorApi {

  private static final int MOST = 1000;

  private final Access access;

  private final WaitingDecisions waiting;

  private final FiledReturnList returns;

  private final Discrepancies discrepancies;

  OperatorApi(
      Access access,
      WaitingDecisions waiting,
      FiledReturnList returns,
      Discrepancies discrepancies) {
    this.access = access;
    this.waiting = waiting;
    this.returns = returns;
    this.discrepancies = discrepancies;
  }

  /** Where partners' lists differ from the ledger and nobody has decided yet, oldest first. */
  @GetMapping("/discrepancies")
  @Operation(summary = "对账差异 · Where lists of partners differ and nobody has decided yet")
  List<Discrepancies.Known> discrepancies() {
    Operator me = access.require(Permission.MESSAGE_VIEW);
    return discrepancies.open(MOST).stream().filter(it -> me.sees(List.of(it.partner()))).toList();
  }

  /** The statistics returns that were filed, newest first, each with where it stands. */
  @GetMapping("/returns")
  @Operation(summary = "统计报表 · Returns that were filed, newest first")
  List<FiledReturnList.Line> returns() {
    return returns.list();
  }

  /** What waits, oldest first. */
  @GetMapping("/decisions")
  @Operation(summary = "待决问题 · Questions that wait for a person, oldest first")
  List<WaitingDecision> decisions(
      @RequestParam(name = "partner", required = false) @Nullable String partner,
      @RequestParam(name = "question", required = false) @Nullable String question) {
    Operator me = access.require(Permission.MESSAGE_VIEW);
    return waiting.list(partner, question).stream()
        .filter(it -> me.sees(List.of(it.partner())))
        .toList();
  }
}
