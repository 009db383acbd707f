package org.fengqiao.hub.ledger.clocks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.hub.canonical.clocks.ClockCatalogue;
import org.fengqiao.hub.canonical.clocks.ClockRule;
import org.fengqiao.hub.canonical.clocks.Trigger;
import org.fengqiao.hub.canonical.rules.LegalCalendar;
import org.fengqiao.hub.canonical.rules.LegalCalendar.Deadline;
import org.springframework.stereotype.Component;

/**
 * The clock that runs once the centre holds a referral; no message starts it, its delivery does.
 */
@Component
public class OfferedClock {

  private final ClockCatalogue catalogue;
  private final Calendars calendars;
  private final Clock clock;

  OfferedClock(ClockCatalogue catalogue, Calendars calendars, Clock clock) {
    this.catalogue = catalogue;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** The clock of a referral the centre holds from now on. */
  public Optional<ClockStart> of(UUID caseId) {
    Instant now = clock.instant();
    LocalDate today = ClockRule.day(now);
    return catalogue.startedBy(Trigger.OFFERED, today).stream()
        .findFirst()
        .map(rule -> start(caseId, rule, today, now));
  }

  private ClockStart start(UUID caseId, ClockRule rule, LocalDate today, Instant now) {
    LegalCalendar calendar = calendars.current();
    Deadline end = rule.deadline(calendar, today, List.of());
    Instant due = rule.next(calendar, today, end.end(), now).orElse(null);
    return new ClockStart(
        caseId, rule.id(), "", today, null, rule.length(), end, false, due, null, false, null);
  }
}
