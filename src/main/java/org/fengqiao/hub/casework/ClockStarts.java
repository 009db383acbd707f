package org.fengqiao.hub.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.hub.canonical.clocks.ClockCatalogue;
import org.fengqiao.hub.canonical.clocks.ClockRule;
import org.fengqiao.hub.canonical.rules.LegalCalendar;
import org.fengqiao.hub.canonical.rules.LegalCalendar.Deadline;
import org.fengqiao.hub.ledger.clocks.Calendars;
import org.fengqiao.hub.ledger.clocks.ClockStart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts the end of a clock about to be started. */
@Component
class ClockStarts {

  private final ClockCatalogue catalogue;
  private final Calendars calendars;
  private final Clock clock;

  ClockStarts(ClockCatalogue catalogue, Calendars calendars, Clock clock) {
    this.catalogue = catalogue;
    this.calendars = calendars;
    this.clock = clock;
  }

  ClockCatalogue catalogue() {
    return catalogue;
  }

  /** A clock as its rule says, from what happened. */
  ClockStart start(UUID caseId, ClockRule rule, Happened happened, boolean anew, UUID by) {
    LegalCalendar calendar = calendars.current();
    int length = length(rule, happened);
    LocalDate given = happened.givenEnd();
    Deadline end =
        given == null
            ? rule.deadline(calendar, happened.startOn(), length, List.of())
            : calendar.ending(given, rule.rolls());
    boolean atOnce = !anew && catalogue.stoppedBy(happened.trigger()).contains(rule.id());
    return new ClockStart(
        caseId,
        rule.id(),
        happened.part() == null ? "" : happened.part(),
        happened.startOn(),
        happened.earlierOn(),
        length,
        end,
        given != null,
        atOnce ? null : due(rule, calendar, happened, length, end).orElse(null),
        atOnce ? happened.stopOn() : null,
        anew,
        by);
  }

  /** What was agreed, but no longer than the law lets people agree. */
  private static int length(ClockRule rule, Happened happened) {
    Integer agreed = happened.length();
    if (agreed == null) {
      return rule.length();
    }
    return rule.length() == 0 ? agreed : Math.min(agreed, rule.length());
  }

  private Optional<Instant> due(
      ClockRule rule, LegalCalendar calendar, Happened happened, int length, Deadline end) {
    LocalDate earlier = happened.earlierOn();
    LocalDate warned =
        earlier == null ? end.end() : rule.deadline(calendar, earlier, length, List.of()).end();
    return rule.next(calendar, happened.startOn(), end.end(), warned, clock.instant());
  }

  /** Whether the last day of a period is not before a day. */
  static boolean isInTime(@Nullable LocalDate last, LocalDate done) {
    return last != null && !done.isAfter(last);
  }
}
