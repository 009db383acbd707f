package org.fengqiao.hub.casework;

import java.time.LocalDate;
import org.fengqiao.hub.canonical.clocks.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Something a message says that may move clocks.
 *
 * @param trigger what it is
 * @param startOn the day from which a clock it starts is counted
 * @param earlierOn an earlier day from which it may be counted, where that is in doubt
 * @param stopOn the day on which what was due was done; when it was posted, where it was
 * @param part which of several of a kind it is about; all of them where there is none
 * @param givenEnd a last day that is said and not counted
 * @param length how long the clock it starts is, where that is agreed
 */
record Happened(
    Trigger trigger,
    LocalDate startOn,
    @Nullable LocalDate earlierOn,
    LocalDate stopOn,
    @Nullable String part,
    @Nullable LocalDate givenEnd,
    @Nullable Integer length) {

  static Happened on(Trigger trigger, LocalDate day) {
    return new Happened(trigger, day, null, day, null, null, null);
  }

  static Happened on(Trigger trigger, LocalDate start, LocalDate stop) {
    return new Happened(trigger, start, null, stop, null, null, null);
  }

  Happened part(@Nullable String one) {
    return new Happened(trigger, startOn, earlierOn, stopOn, one, givenEnd, length);
  }

  Happened ending(@Nullable LocalDate day) {
    return new Happened(trigger, startOn, earlierOn, stopOn, part, day, length);
  }

  Happened lasting(int units) {
    return new Happened(trigger, startOn, earlierOn, stopOn, part, givenEnd, units);
  }

  Happened perhapsSince(@Nullable LocalDate day) {
    LocalDate earlier = day == null || !day.isBefore(startOn) ? null : day;
    return new Happened(trigger, startOn, earlier, stopOn, part, givenEnd, length);
  }
}
