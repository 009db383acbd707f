package org.fengqiao.hub.ledger.replays;

import org.fengqiao.hub.ledger.search.FailedHop;
import org.jspecify.annotations.Nullable;

/** From where an item of a replay goes on, and with what. */
public enum Restart {
  /** Its message is written anew for its receiver, by the mapping of today. */
  ANEW,
  /** The bytes that were made ready before go to its receiver, not one of them changed. */
  BYTES,
  /** Its case applies it. */
  CASE,
  /** Intake examines its bytes as they came. */
  INTAKE,
  /** It was never made ready: there is nothing to send as it is. */
  NOT_KEPT,
  /** It did not come to the step that was named. */
  OTHER_STEP,
  /** It is neither stopped nor ended any more. */
  NOTHING_LEFT;

  /** Whether it goes on at all. */
  public boolean goesOn() {
    return ordinal() < NOT_KEPT.ordinal();
  }

  /**
   * A delivery that is stopped or has ended.
   *
   * @param at the step at which it stopped
   * @param kept whether its bytes are kept as they were made ready
   */
  record Stop(FailedHop at, boolean kept) {}

  /** From where a delivery goes on. */
  static Restart ofDelivery(ReplayPlan plan, @Nullable Stop stop) {
    if (stop == null) {
      return NOTHING_LEFT;
    }
    return switch (plan.mode()) {
      case CURRENT -> ANEW;
      case SENT -> bytes(stop);
      case AS_IS -> {
        FailedHop from = plan.fromHop();
        yield switch (from == null ? stop.at() : from) {
          case PREPARED -> ANEW;
          case ATTEMPT -> bytes(stop);
          case TRANSLATED, APPLIED -> OTHER_STEP;
        };
      }
    };
  }

  private static Restart bytes(Stop stop) {
    return stop.kept() ? BYTES : NOT_KEPT;
  }

  /** From where a message goes on that is set aside, in a case or before it had one. */
  static Restart ofMessage(ReplayPlan plan, boolean hasCase) {
    FailedHop own = hasCase ? FailedHop.APPLIED : FailedHop.TRANSLATED;
    if (plan.mode() == ReplayPlan.Mode.SENT) {
      return NOT_KEPT;
    }
    if (plan.fromHop() != null && plan.fromHop() != own) {
      return OTHER_STEP;
    }
    return hasCase ? CASE : INTAKE;
  }
}
