package org.fengqiao.hub.operations;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.ProducerTemplate;
import org.fengqiao.hub.canonical.LineDirection;
import org.fengqiao.hub.canonical.LineOrders;
import org.fengqiao.hub.ledger.audit.Action;
import org.fengqiao.hub.ledger.audit.OperatorActions;
import org.fengqiao.hub.ledger.operations.Wishes;
import org.fengqiao.hub.ledger.operations.Wishes.BreakerWish;
import org.fengqiao.hub.ledger.operations.Wishes.HeldBreaker;
import org.fengqiao.hub.ledger.operations.Wishes.LineWish;
import org.fengqiao.hub.ledger.operations.Wishes.Window;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What operators want of lines, breakers and partners. A wish is written down with the record of
 * who had it, and the route {@code steer} brings every hub to it: this one at once, others within
 * two seconds, all of them again after a restart.
 */
@Component("steering")
class Steering {

  /**
   * Who wants something and why.
   *
   * @param operator login name
   * @param reason in the operator's words; never blank
   * @param until when it ends by itself; nothing: when somebody ends it
   */
  record By(String operator, String reason, @Nullable Instant until) {

    /** Without an end of its own. */
    static By now(String operator, String reason) {
      return new By(operator, reason, null);
    }
  }

  private final Wishes wishes;
  private final Partners partners;
  private final OperatorActions actions;
  private final TransactionTemplate transaction;
  private final ProducerTemplate routes;
  private final Clock clock;

  Steering(
      Wishes wishes,
      Partners partners,
      OperatorActions actions,
      TransactionTemplate transaction,
      ProducerTemplate routes,
      Clock clock) {
    this.wishes = wishes;
    this.partners = partners;
    this.actions = actions;
    this.transaction = transaction;
    this.routes = routes;
    this.clock = clock;
  }

  /** What is wanted now, for the parts of the hub that have lines. */
  public LineOrders orders() {
    Map<String, LineOrders.Held> held = new LinkedHashMap<>();
    Instant now = clock.instant();
    wishes.windows().stream()
        .filter(window -> window.covers(now))
        .flatMap(window -> partners.find(window.partner()).stream())
        .flatMap(partner -> LineNames.of(partner).stream())
        .filter(line -> line.direction() == LineDirection.OUT)
        .map(line -> new LineOrders.Held(line.line(), line.direction(), false, true))
        .forEach(order -> held.put(order.line() + order.direction(), order));
    wishes.lines().stream()
        .map(Steering::order)
        .forEach(order -> held.put(order.line() + order.direction(), order));
    Map<String, Boolean> breakers = new LinkedHashMap<>();
    wishes.breakers().forEach(it -> breakers.put(it.line(), it.wish() == BreakerWish.OPEN));
    return new LineOrders(new ArrayList<>(held.values()), breakers);
  }

  private static LineOrders.Held order(LineWish wish) {
    return new LineOrders.Held(
        wish.line(), wish.direction(), wish.wish() == Wishes.Wish.STOPPED, wish.drain());
  }

  /**
   * Stops or suspends a line.
   *
   * @param drain whether what is under way may end first
   * @throws CannotSteer when there is no such line, or the time is past
   */
  void hold(String line, LineDirection direction, Wishes.Wish wish, boolean drain, By by) {
    check(line, direction, by);
    LineWish wanted =
        new LineWish(
            line, direction, wish, drain, by.operator(), by.reason(), clock.instant(), by.until());
    String verb = wish == Wishes.Wish.STOPPED ? "route.stop" : "route.suspend";
    act(verb, "line:" + line + ":" + direction, by, () -> wishes.hold(wanted));
  }

  /** Lets a line run. */
  void release(String line, LineDirection direction, By by) {
    check(line, direction, by);
    act("route.start", "line:" + line + ":" + direction, by, () -> wishes.release(line, direction));
  }

  /** Holds the breaker of a line open, or closed. */
  void holdBreaker(String line, BreakerWish wish, By by) {
    checkBreaker(line, by);
    HeldBreaker held =
        new HeldBreaker(line, wish, by.operator(), by.reason(), clock.instant(), by.until());
    act(
        wish == BreakerWish.OPEN ? "breaker.open" : "breaker.close",
        "line:" + line,
        by,
        () -> wishes.hold(held));
  }

  /** Lets the breaker of a line decide itself again. */
  void releaseBreaker(String line, By by) {
    checkBreaker(line, by);
    act("breaker.release", "line:" + line, by, () -> wishes.release(line));
  }

  /**
   * Plans a time in which a partner rests: nothing is sent to it and nobody is alarmed about it.
   *
   * @return its id
   */
  UUID plan(String partner, Instant begins, Instant ends, By by) {
    if (partners.find(partner).isEmpty()) {
      throw CannotSteer.noPartner(partner);
    }
    if (!ends.isAfter(begins) || !ends.isAfter(clock.instant())) {
      throw CannotSteer.time();
    }
    Window window =
        new Window(UUID.randomUUID(), partner, begins, ends, by.operator(), by.reason());
    act("maintenance.plan", "partner:" + partner, by, () -> wishes.plan(window));
    return window.id();
  }

  /** Maintenance that goes on or is to come. */
  List<Window> windows() {
    return wishes.windows();
  }

  /** Ends maintenance before its time, or calls it off. */
  void endMaintenance(UUID window, By by) {
    act(
        "maintenance.end",
        "maintenance:" + window,
        by,
        () -> {
          if (!wishes.end(window)) {
            throw CannotSteer.noWindow(window);
          }
        });
  }

  private void act(String verb, String target, By by, Runnable what) {
    transaction.executeWithoutResult(
        status -> {
          actions.record(Action.of(by.operator(), verb, target, by.reason()));
          what.run();
        });
    routes.sendBody("direct:steer", "");
  }

  private void check(String line, LineDirection direction, By by) {
    LineNames.Planned planned =
        partners.all().stream()
            .flatMap(partner -> LineNames.of(partner).stream())
            .filter(it -> it.line().equals(line) && it.direction() == direction)
            .findFirst()
            .orElseThrow(() -> CannotSteer.noLine(line, direction));
    if (direction == LineDirection.OUT && planned.route() == null) {
      throw CannotSteer.collected(line);
    }
    checkTime(by);
  }

  private void checkBreaker(String line, By by) {
    Partner partner = partners.find(line.replaceFirst("\\..*", "")).orElse(null);
    boolean has =
        partner != null
            && LineNames.of(partner).stream()
                .anyMatch(it -> it.line().equals(line) && ("deliver." + line).equals(it.route()));
    if (!has) {
      throw CannotSteer.noLine(line, LineDirection.OUT);
    }
    checkTime(by);
  }

  private void checkTime(By by) {
    if (by.until() != null && !by.until().isAfter(clock.instant())) {
      throw CannotSteer.time();
    }
  }
}
