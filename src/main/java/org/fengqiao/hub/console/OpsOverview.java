package org.fengqiao.hub.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.Operator;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.operations.Condition;
import org.fengqiao.hub.operations.Finding;
import org.fengqiao.hub.operations.HubHealth;
import org.fengqiao.hub.operations.SeenHealth;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The overview for programs: how everything stands, and how much waits for a person. */
@RestController
@RequestMapping("/api/ops/v1/overview")
@Tag(name = "health", description = "运行状况 · How the hub stands")
class OpsOverview {

  /**
   * A partner at this moment.
   *
   * @param in messages it sent in the last ten minutes
   * @param out messages it was given in the last ten minutes
   * @param waiting deliveries for it that are not settled
   * @param oldest since when the oldest of them waits
   */
  record PartnerNow(
      String id,
      String name,
      Condition condition,
      long in,
      long out,
      long waiting,
      @Nullable Instant oldest) {}

  /**
   * How everything stands.
   *
   * @param decisions questions that wait for a person
   * @param failureGroups causes nobody called fixed or ignored
   * @param deadlines legal clocks near their end with a message that is stuck
   * @param partners the worst first
   */
  record Now(
      Instant at,
      Condition condition,
      long decisions,
      long failureGroups,
      int deadlines,
      List<Finding> findings,
      List<PartnerNow> partners) {}

  private final Access access;
  private final Overview overview;
  private final SeenHealth seen;
  private final Needs needs;
  private final DueTerms deadlines;

  OpsOverview(Access access, Overview overview, SeenHealth seen, Needs needs, DueTerms deadlines) {
    this.access = access;
    this.overview = overview;
    this.seen = seen;
    this.needs = needs;
    this.deadlines = deadlines;
  }

  @GetMapping
  @Operation(summary = "总览 · How everything stands and what waits for a person")
  Now now() {
    Operator me = access.require(Permission.MESSAGE_VIEW);
    HubHealth health = seen.of(me);
    Needs.Counts counts = needs.of(me, health);
    return new Now(
        health.at(),
        health.condition(),
        counts.decisions(),
        counts.groups(),
        deadlines.threatened(me).size(),
        health.findings(),
        overview.worst(me).stream().map(OpsOverview::line).toList());
  }

  private static PartnerNow line(Overview.Line it) {
    return new PartnerNow(
        it.partner().id(),
        it.partner().name(),
        it.condition(),
        it.in(),
        it.out(),
        it.open(),
        it.oldest());
  }
}
