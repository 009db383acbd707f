package org.fengqiao.hub.operations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.Operator;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.canonical.LineDirection;
import org.fengqiao.hub.ledger.operations.Wishes.BreakerWish;
import org.fengqiao.hub.ledger.operations.Wishes.Window;
import org.fengqiao.hub.ledger.operations.Wishes.Wish;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where people and their programs steer: looks who they are, then does what they want. Without the
 * permission, or for a partner they may not see, it throws {@code NotPermitted}; what cannot be, is
 * {@link Refused}; without a reason nothing is done.
 */
@Component
public class Helm {

  /**
   * Why something is wanted, and for how long.
   *
   * @param reason in the operator's words
   * @param until when it ends by itself; nothing: when somebody ends it
   */
  public record Why(String reason, @Nullable Instant until) {}

  private final Access access;
  private final Steering steering;

  Helm(Access access, Steering steering) {
    this.access = access;
    this.steering = steering;
  }

  /**
   * Stops, suspends or starts a line.
   *
   * @param verb {@code stop}, {@code suspend}, {@code start} or {@code resume}
   * @param drain whether what is under way may end first
   */
  public void line(String line, LineDirection direction, String verb, boolean drain, Why why) {
    Steering.By by = by(Permission.ROUTE_CONTROL, partner(line), why);
    switch (verb) {
      case "stop" -> steering.hold(line, direction, Wish.STOPPED, drain, by);
      case "suspend" -> steering.hold(line, direction, Wish.SUSPENDED, drain, by);
      case "start", "resume" -> steering.release(line, direction, by);
      default -> throw CannotSteer.noVerb(verb, "start, stop, suspend, resume");
    }
  }

  /**
   * Holds the breaker of a line, or lets it decide itself again.
   *
   * @param verb {@code open}, {@code close} or {@code release}
   */
  public void breaker(String line, String verb, Why why) {
    Steering.By by = by(Permission.ROUTE_CONTROL, partner(line), why);
    switch (verb) {
      case "open" -> steering.holdBreaker(line, BreakerWish.OPEN, by);
      case "close" -> steering.holdBreaker(line, BreakerWish.CLOSED, by);
      case "release" -> steering.releaseBreaker(line, by);
      default -> throw CannotSteer.noVerb(verb, "open, close, release");
    }
  }

  /** Maintenance that goes on or is to come. */
  public List<Window> windows() {
    return steering.windows();
  }

  /** Of these, those of partners the person at the desk looks after. */
  public List<Window> windowsSeen() {
    Operator me = access.require(Permission.MESSAGE_VIEW);
    return windows().stream().filter(it -> me.sees(List.of(it.partner()))).toList();
  }

  /**
   * Plans a time in which a partner rests.
   *
   * @return its id
   */
  public UUID plan(String partner, Instant begins, Instant ends, String reason) {
    Steering.By by = by(Permission.PARTNER_MANAGE, partner, new Why(reason, null));
    return steering.plan(partner, begins, ends, by);
  }

  /** Ends maintenance before its time, or calls it off. */
  public void endMaintenance(UUID window, String reason) {
    String partner =
        windows().stream()
            .filter(it -> it.id().equals(window))
            .map(Window::partner)
            .findFirst()
            .orElseThrow(() -> CannotSteer.noWindow(window));
    steering.endMaintenance(window, by(Permission.PARTNER_MANAGE, partner, new Why(reason, null)));
  }

  private Steering.By by(Permission needed, String partner, Why why) {
    String operator = access.require(needed, List.of(partner)).name();
    return new Steering.By(operator, why.reason(), why.until());
  }

  private static String partner(String line) {
    int dot = line.indexOf('.');
    return dot < 0 ? line : line.substring(0, dot);
  }
}
