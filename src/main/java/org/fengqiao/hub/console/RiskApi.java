package org.fengqiao.hub.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.console.RiskView.SuspicionView;
import org.fengqiao.hub.console.RiskView.WeightView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Risk screening for programs: what was found and why. */
@RestController
@RequestMapping("/api/ops/v1/risks")
@Tag(name = "risks", description = "风险筛查 · Risk screening")
class RiskApi {

  private final RiskViews risks;

  RiskApi(RiskViews risks) {
    this.risks = risks;
  }

  /** Patterns, those that changed last first. */
  @GetMapping
  @Operation(summary = "风险模式 · Patterns, those that changed last first")
  List<RiskView> list(
      @RequestParam(name = "rule", required = false) @Nullable String rule,
      @RequestParam(name = "open", required = false) @Nullable Boolean open) {
    return risks.list(rule, open);
  }

  /** One pattern with its cases. */
  @GetMapping("/{id}")
  @Operation(summary = "一个模式 · One pattern with its cases")
  RiskView find(@PathVariable("id") UUID id) {
    return risks
        .find(id)
        .orElseThrow(
            () ->
                new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "没有这一风险模式，请核对编号 / no such pattern: check its id"));
  }

  /** What people made rules weigh, newest first. */
  @GetMapping("/weights")
  @Operation(summary = "规则权重 · What people made rules weigh, newest first")
  List<WeightView> weights(@RequestParam(name = "rule", required = false) @Nullable String rule) {
    return risks.weights(rule);
  }

  /** Signs of sham mediation, and what a person made of each. */
  @GetMapping("/suspicions")
  @Operation(summary = "虚假调解嫌疑 · Signs of sham mediation, and what a person made of each")
  List<SuspicionView> suspicions() {
    return risks.suspicions();
  }
}
