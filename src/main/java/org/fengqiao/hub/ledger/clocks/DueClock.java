package org.fengqiao.hub.ledger.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.hub.canonical.clocks.ClockExpiry;
import org.fengqiao.hub.canonical.clocks.ClockRule;
import org.fengqiao.hub.canonical.rules.LegalCalendar;
import org.jspecify.annotations.Nullable;

/**
 * A clock whose time has come, with its case held.
 *
 * @param row the clock
 * @param rule its rule
 * @param caseNumber the case's 案号; files that are no referrals have none
 * @param complaintNo the number of the complaint, where the file is one
 */
record DueClock(
    ClockRow row, ClockRule rule, @Nullable String caseNumber, @Nullable String complaintNo) {

  boolean isOver(Instant now) {
    return !now.isBefore(ClockRule.over(row.deadline().end()));
  }

  /** What its notice says: a warning, or what its end does. */
  String event(Instant now) {
    return isOver(now) ? rule.expiry().name() : "WARNING";
  }

  /** Whether anybody is told; some ends are only written down. */
  boolean isTold(Instant now) {
    return !isOver(now) || rule.expiry() != ClockExpiry.NOTHING;
  }

  /** Whether those who run the hub must see it. */
  boolean isAlert(Instant now) {
    return isOver(now)
        && switch (rule.expiry()) {
          case ALERT, LAPSED, CONCLUDED, WINDOW_CLOSED -> true;
          case FINAL, INFO, NOTHING -> false;
        };
  }

  /** The last day its warnings tell of. */
  LocalDate warned(LegalCalendar calendar) {
    return row.warned(rule, calendar, row.deadline().end());
  }

  /** When it acts next; nothing once it is over. */
  Optional<Instant> next(LegalCalendar calendar, Instant now) {
    return isOver(now)
        ? Optional.empty()
        : rule.next(calendar, row.startedOn(), row.deadline().end(), warned(calendar), now);
  }

  /** When what it says happened: the end of its last day, or now. */
  Instant happenedAt(Instant now) {
    Instant due = Objects.requireNonNullElse(row.dueAt(), now);
    return isOver(now) ? ClockRule.over(row.deadline().end()).minusSeconds(1) : due;
  }
}
