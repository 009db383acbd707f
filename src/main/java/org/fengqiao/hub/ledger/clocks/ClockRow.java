package org.fengqiao.hub.ledger.clocks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.clocks.ClockRule;
import org.fengqiao.hub.canonical.clocks.Suspension;
import org.fengqiao.hub.canonical.rules.LegalCalendar;
import org.fengqiao.hub.canonical.rules.LegalCalendar.Deadline;
import org.jspecify.annotations.Nullable;

/** A row of {@code legal_clock}, to be counted again. */
record ClockRow(
    UUID caseId,
    String clock,
    String part,
    ClockState state,
    LocalDate startedOn,
    @Nullable LocalDate earlierStart,
    int length,
    List<Suspension> suspensions,
    Deadline deadline,
    boolean given,
    @Nullable Instant dueAt) {

  static final String SELECT = "select * from legal_clock";

  static ClockRow read(ResultSet row, int number) throws SQLException {
    return new ClockRow(
        Columns.uuid(row, "case_id"),
        row.getString("clock"),
        row.getString("part"),
        ClockState.valueOf(row.getString("state")),
        Columns.date(row, "started_on"),
        row.getObject("earlier_start", LocalDate.class),
        row.getInt("length"),
        Suspension.read(row.getString("suspensions")),
        new Deadline(
            Columns.date(row, "raw_end"),
            Columns.date(row, "rolled_end"),
            row.getBoolean("provisional")),
        row.getBoolean("given_end"),
        Columns.optionalInstant(row, "due_at"));
  }

  ClockRow with(ClockState to, List<Suspension> days, @Nullable Instant due) {
    return new ClockRow(
        caseId, clock, part, to, startedOn, earlierStart, length, days, deadline, given, due);
  }

  /** Counted by a calendar; it acts at its next moment, or at once when that has passed. */
  ClockRow counted(ClockRule rule, LegalCalendar calendar, Instant now) {
    Deadline end =
        given
            ? calendar.ending(deadline.raw(), rule.rolls())
            : rule.deadline(calendar, startedOn, length, suspensions);
    Instant next =
        rule.next(calendar, startedOn, end.end(), warned(rule, calendar, end.end()), now)
            .orElse(ClockRule.over(end.end()));
    return new ClockRow(
        caseId,
        clock,
        part,
        state,
        startedOn,
        earlierStart,
        length,
        suspensions,
        end,
        given,
        state == ClockState.RUNNING ? next : null);
  }

  /** The last day its warnings tell of: the earlier one, where its beginning is in doubt. */
  LocalDate warned(ClockRule rule, LegalCalendar calendar, LocalDate end) {
    return earlierStart == null
        ? end
        : rule.deadline(calendar, earlierStart, length, suspensions).end();
  }
}
