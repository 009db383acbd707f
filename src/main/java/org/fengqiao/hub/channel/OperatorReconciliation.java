package org.fengqiao.hub.channel;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.LocalDate;
import java.util.UUID;
import org.fengqiao.hub.canonical.DayListQuery;
import org.fengqiao.hub.canonical.DayReport;
import org.fengqiao.hub.canonical.DiscrepancyDecision;
import org.fengqiao.hub.partner.Partners;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Operators read how a day compares, and end what differs. */
@RestController
@RequestMapping("/api/ops/v1")
@Tag(name = "reconciliation", description = "对账 · How days compare")
class OperatorReconciliation {

  private final Routes routes;
  private final Partners partners;

  OperatorReconciliation(Routes routes, Partners partners) {
    this.routes = routes;
    this.partners = partners;
  }

  /**
   * How it ends.
   *
   * @param decision code of the table {@code discrepancy-decisions}
   * @param reason why; kept with it
   */
  record Ending(String decision, String reason) {}

  /** A partner's day for programs. */
  @GetMapping(
      path = "/reconciliation/{date}/{partner}",
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "某对接方某日对账 · A partner's day")
  DayReport report(
      @PathVariable("date") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
      @PathVariable("partner") String partner) {
    return routes.ask(
        "day-report", new DayListQuery(partners.byId(partner).id(), date), DayReport.class);
  }

  /** Every partner's day as a page a clerk reads, Chinese first. */
  @GetMapping(path = "/reconciliation/{date}", produces = "text/plain;charset=UTF-8")
  @Operation(summary = "某日全部对账（文本）· Every partner's day as a page to read")
  ResponseEntity<byte[]> page(
      @PathVariable("date") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date) {
    StringBuilder page = new StringBuilder();
    partners.all().forEach(partner -> page.append(DayPage.of(partner, report(date, partner.id()))));
    return ResponseEntity.ok(page.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Ends a discrepancy; who, how and why stay on record. */
  @PostMapping("/discrepancies/{id}")
  @Operation(summary = "了结差异 · End a discrepancy")
  ResponseEntity<Void> end(
      @PathVariable("id") UUID id, @RequestBody Ending ending, Principal operator) {
    routes.tell(
        "end-discrepancy",
        new DiscrepancyDecision(id, ending.decision(), ending.reason(), operator.getName()));
    return ResponseEntity.noContent().build();
  }
}
