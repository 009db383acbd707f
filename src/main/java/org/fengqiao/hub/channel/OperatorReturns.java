package org.fengqiao.hub.channel;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.LocalDate;
import org.fengqiao.hub.canonical.Acknowledgement;
import org.fengqiao.hub.canonical.Acknowledgement.Status;
import org.fengqiao.hub.canonical.FiguresAnswer;
import org.fengqiao.hub.canonical.FiguresQuery;
import org.fengqiao.hub.canonical.ReturnRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Operators' programs ask for figures, and for a return to be sent. */
@RestController
@RequestMapping("/api/ops/v1")
@Tag(name = "statistics", description = "统计 · Figures and returns")
class OperatorReturns {

  private final Routes routes;

  OperatorReturns(Routes routes) {
    this.routes = routes;
  }

  /**
   * Which return.
   *
   * @param correction what was corrected; needed when the period was sent before
   */
  record Wanted(String form, String period, @Nullable String correction) {}

  /** Figures of a range of days, both included. */
  @GetMapping(path = "/statistics", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "统计数字 · Figures of a range of days, both included")
  FiguresAnswer figures(
      @RequestParam("from") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam("to") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
      @RequestParam(name = "by", required = false) @Nullable String by) {
    return routes.ask("figures", new FiguresQuery(from, to, by), FiguresAnswer.class);
  }

  /** Reads the facts of all cases again, after what could not be read was mended. */
  @PostMapping("/statistics/recount")
  @Operation(summary = "重新计算 · Read the facts of all cases again")
  ResponseEntity<Void> recount() {
    routes.tell("recount", "all");
    return ResponseEntity.noContent().build();
  }

  /** Compiles the next version and sends it: 202 with the receipt, or 422 with what to change. */
  @PostMapping(
      path = "/returns",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "报送报表 · Compile the next version of a return and send it")
  ResponseEntity<Object> send(@RequestBody Wanted wanted, Principal operator) {
    ReturnRequest request =
        new ReturnRequest(wanted.form(), wanted.period(), wanted.correction(), operator.getName());
    Acknowledgement given = routes.ask("return", request, Acknowledgement.class);
    return given.status() == Status.REJECTED
        ? RestRefusals.rejected(given)
        : ResponseEntity.accepted().body(RestAcknowledgement.of(given));
  }
}
