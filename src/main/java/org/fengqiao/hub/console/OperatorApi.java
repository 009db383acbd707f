package org.fengqiao.hub.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The operators' pages for programs: what waits for a person. */
@RestController
@RequestMapping("/api/ops/v1")
class OperatorApi {

  private final WaitingDecisions waiting;

  OperatorApi(WaitingDecisions waiting) {
    this.waiting = waiting;
  }

  /** What waits, oldest first. */
  @GetMapping("/decisions")
  List<WaitingDecision> decisions(
      @RequestParam(name = "partner", required = false) @Nullable String partner,
      @RequestParam(name = "question", required = false) @Nullable String question) {
    return waiting.list(partner, question);
  }
}
