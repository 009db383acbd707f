package org.fengqiao.hub.console;

import java.util.Comparator;
import java.util.List;
import org.fengqiao.hub.operations.HubHealth;
import org.fengqiao.hub.operations.LineHealth;
import org.fengqiao.hub.operations.PartnerHealth;
import org.fengqiao.hub.operations.QueueHealth;
import org.fengqiao.hub.operations.RouteHealth;
import org.jspecify.annotations.Nullable;

/**
 * A line with what its route and its queue say.
 *
 * @param route the route that reads it, where it has one on this hub
 * @param queue the queue that feeds it, where it has one
 */
record LineRow(LineHealth line, @Nullable RouteHealth route, @Nullable QueueHealth queue) {

  /**
   * The lines of these partners: those that stand otherwise than they should, held, broken first.
   */
  static List<LineRow> of(HubHealth health) {
    return health.lines().stream()
        .map(line -> of(line, health))
        .sorted(Comparator.comparing(LineRow::rank))
        .toList();
  }

  private int rank() {
    return line.drift() ? 0 : isBroken() ? 1 : line.status().equals("Started") ? 3 : 2;
  }

  /** The lines of one partner. */
  static List<LineRow> of(HubHealth health, String partner) {
    return of(health).stream().filter(row -> row.line().partner().equals(partner)).toList();
  }

  /** The lines of one partner alone, without what routes and queues say. */
  static List<LineRow> of(PartnerHealth partner) {
    return partner.lines().stream().map(line -> new LineRow(line, null, null)).toList();
  }

  private static LineRow of(LineHealth line, HubHealth health) {
    String id = line.route();
    return new LineRow(
        line,
        health.routes().stream().filter(it -> it.id().equals(id)).findFirst().orElse(null),
        health.queues().stream().filter(it -> it.name().equals(id)).findFirst().orElse(null));
  }

  /** Whether operators can hold it: what a partner collects by itself has nothing to stop. */
  public boolean isSteerable() {
    return line.direction() == org.fengqiao.hub.canonical.LineDirection.IN || line.route() != null;
  }

  /** The colour its state goes with. */
  public String tone() {
    return line.drift() ? "bad" : line.status().equals("Started") ? "good" : "warn";
  }

  /** Whether its breaker is open, tries, or is held by hand. */
  public boolean isBroken() {
    return line.breaker() != null && !line.breaker().equals("CLOSED");
  }

  /** The colour its breaker goes with. */
  public String breakerTone() {
    String breaker = line.breaker();
    return breaker == null
        ? "idle"
        : switch (breaker) {
          case "CLOSED" -> "good";
          case "OPEN", "HELD_OPEN" -> "bad";
          default -> "warn";
        };
  }
}
