package org.fengqiao.hub.operations;

import java.util.Optional;
import org.fengqiao.hub.canonical.LineDirection;
import org.fengqiao.hub.canonical.LineOutcome;
import org.fengqiao.hub.ledger.operations.Wishes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together how one line stands. */
@Component
class LineView {

  private static final String[] BREAKER = {
    "CLOSED", "HALF_OPEN", "OPEN", "HELD_OPEN", "HELD_CLOSED"
  };

  private static final String SUSPENDED = "Suspended";

  LineHealth of(LineNames.Planned planned, Look look) {
    LineDirection direction = planned.direction();
    String line = planned.line();
    Optional<Wishes.LineWish> wish = look.wish(line, direction);
    String status = status(planned, look, wish);
    @Nullable String breaker = breaker(planned, look);
    return new LineHealth(
        line,
        planned.partner(),
        direction,
        planned.channel(),
        planned.route(),
        status,
        wish.orElse(null),
        drifts(planned, look, status, wish, breaker),
        breaker,
        look.heldBreakers().stream()
            .filter(held -> direction == LineDirection.OUT && held.line().equals(line))
            .findFirst()
            .orElse(null),
        look.count(look.hour(), line, direction, LineOutcome::isGood),
        look.count(look.hour(), line, direction, it -> !it.isGood() && !it.isDead()),
        look.count(look.hour(), line, direction, LineOutcome::isDead),
        look.last(line, direction, true),
        look.last(line, direction, false));
  }

  /**
   * A partner that calls has no route of its own: what is wanted of it is so at once. A line that
   * was to be suspended when the hub started was never started, and goes on as a suspended one.
   */
  private static String status(
      LineNames.Planned planned, Look look, Optional<Wishes.LineWish> wish) {
    if (planned.route() == null) {
      return wish.isPresent() ? SUSPENDED : "Started";
    }
    String status = look.route(planned.route()).map(RouteHealth::status).orElse("Missing");
    boolean suspended = wish.filter(it -> it.wish() == Wishes.Wish.SUSPENDED).isPresent();
    return suspended && status.equals("Stopped") ? SUSPENDED : status;
  }

  private static @Nullable String breaker(LineNames.Planned planned, Look look) {
    boolean sends = planned.route() != null && planned.route().startsWith("deliver.");
    return sends ? BREAKER[look.breakers().getOrDefault(planned.line(), 0)] : null;
  }

  private static boolean drifts(
      LineNames.Planned planned,
      Look look,
      String status,
      Optional<Wishes.LineWish> wish,
      @Nullable String breaker) {
    boolean rests =
        wish.isPresent()
            || (planned.direction() == LineDirection.OUT
                && look.window(planned.partner()).filter(w -> w.covers(look.at())).isPresent());
    boolean mayRest = breaker != null && !breaker.equals("CLOSED");
    return status.equals("Started") ? rests : !rests && !mayRest;
  }
}
