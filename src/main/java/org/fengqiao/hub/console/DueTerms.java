package org.fengqiao.hub.console;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.fengqiao.hub.access.Operator;
import org.fengqiao.hub.ledger.clocks.ClockState;
import org.fengqiao.hub.ledger.clocks.Threat;
import org.fengqiao.hub.ledger.clocks.Threats;
import org.springframework.stereotype.Component;

/** Legal clocks near their end, with the message that is stuck while they run. */
@Component
class DueTerms {

  /** Days from which on a clock with a stuck message needs a person now. */
  static final int NEAR = 7;

  private static final LocalDate EVER = LocalDate.of(9999, 12, 31);
  private static final int MOST = 200;
  private static final int SHOWN = 5;

  private final Threats threats;
  private final Clock clock;

  DueTerms(Threats threats, Clock clock) {
    this.threats = threats;
    this.clock = clock;
  }

  /** The open clocks nearest to their end, of the cases this person may see. */
  List<Threat> open(Operator me) {
    return before(EVER, me);
  }

  /**
   * Those that need a person now: near their end, or past it, with a message that is stuck. What
   * can still be saved comes before what is over.
   */
  List<Threat> threatened(Operator me) {
    return near(me).stream()
        .filter(it -> it.stuck() != null)
        .sorted(Comparator.comparing(it -> it.clock().daysLeft() < 0))
        .limit(SHOWN)
        .toList();
  }

  /** Those that run and end within a week, or have ended, whatever keeps them. */
  List<Threat> near(Operator me) {
    return before(LocalDate.ofInstant(clock.instant(), Shown.ZONE).plusDays(NEAR), me).stream()
        .filter(it -> it.clock().state() == ClockState.RUNNING)
        .toList();
  }

  private List<Threat> before(LocalDate last, Operator me) {
    return threats.nearest(last, MOST).stream().filter(it -> me.sees(it.partners())).toList();
  }

  /** Red: over, or near with a stuck message; amber: near. */
  static String tone(Threat it) {
    long left = it.clock().daysLeft();
    if (left < 0 || (it.stuck() != null && left <= NEAR)) {
      return "bad";
    }
    return left <= NEAR ? "warn" : "good";
  }
}
