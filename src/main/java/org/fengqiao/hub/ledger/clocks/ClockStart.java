package org.fengqiao.hub.ledger.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fengqiao.hub.canonical.rules.LegalCalendar.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * A clock about to be started.
 *
 * @param caseId its case
 * @param clock its id in the catalogue
 * @param part which of several of its kind; empty for the only one
 * @param startedOn the day of the event, itself not counted
 * @param earlierStart the earlier day on which it may have begun, where that is in doubt: its
 *     warnings are reckoned from there
 * @param length how long it is, in its rule's unit
 * @param deadline its end
 * @param given whether the end was said and not counted
 * @param dueAt when it first acts; none when it is over already and only noted
 * @param stoppedOn when it was stopped, where that is known from the beginning
 * @param anew whether it begins anew although it runs; otherwise one that runs goes on
 * @param messageId the message that starts it; the delivery of a referral is none
 */
public record ClockStart(
    UUID caseId,
    String clock,
    String part,
    LocalDate startedOn,
    @Nullable LocalDate earlierStart,
    int length,
    Deadline deadline,
    boolean given,
    @Nullable Instant dueAt,
    @Nullable LocalDate stoppedOn,
    boolean anew,
    @Nullable UUID messageId) {

  ClockState state() {
    if (stoppedOn != null) {
      return ClockState.STOPPED;
    }
    return dueAt == null ? ClockState.EXPIRED : ClockState.RUNNING;
  }
}
