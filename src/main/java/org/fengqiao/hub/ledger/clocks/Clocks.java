package org.fengqiao.hub.ledger.clocks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.clocks.ClockCatalogue;
import org.fengqiao.hub.canonical.clocks.ClockRule;
import org.fengqiao.hub.canonical.clocks.Suspension;
import org.fengqiao.hub.canonical.rules.LegalCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The clocks of the cases, to read. What is near its end is found by an index. */
@Component
public class Clocks {

  /**
   * What happened to a clock after it was started.
   *
   * @param what SUSPENDED, RESUMED, RESTARTED, STOPPED, WARNED, EXPIRED, RECOUNTED
   * @param rawBefore the last day as counted before, where it moved
   * @param endBefore the last day that counted before
   * @param rawAfter the last day as counted since
   * @param endAfter the last day that counts since
   */
  public record Change(
      String clock,
      String part,
      String what,
      @Nullable LocalDate rawBefore,
      @Nullable LocalDate endBefore,
      @Nullable LocalDate rawAfter,
      @Nullable LocalDate endAfter,
      Instant happenedAt) {}

  private static final String SELECT =
      "select c.*, coalesce(d.current_number, d.case_number) as number"
          + " from legal_clock c join dispute_case d using (case_id)";
  static final String OPEN = " c.state in ('RUNNING', 'SUSPENDED')";
  static final String ORDER = " order by c.rolled_end, c.case_id, c.clock, c.part limit ?";
  private static final String AFTER =
      " and (c.rolled_end, c.case_id, c.clock, c.part) > (?::date, ?::uuid, ?::text, ?::text)";

  private static final LegalClock.Place BEGINNING =
      new LegalClock.Place(LocalDate.of(1900, 1, 1), new UUID(0, 0), "", "");

  private final JdbcTemplate jdbc;
  private final ClockCatalogue catalogue;
  private final Calendars calendars;
  private final Clock clock;

  Clocks(JdbcTemplate jdbc, ClockCatalogue catalogue, Calendars calendars, Clock clock) {
    this.jdbc = jdbc;
    this.catalogue = catalogue;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** Every clock a case has or had, in the order of their last days. */
  public List<LegalClock> ofCase(UUID caseId) {
    return jdbc.query(
        SELECT + " where c.case_id = ? order by c.rolled_end, c.clock, c.part", this::read, caseId);
  }

  /**
   * The open clocks of all cases whose last day is not after a day, the nearest first.
   *
   * @param last the last day of interest
   * @param after continues behind this place; from the beginning where there is none
   * @param limit how many at most
   */
  public List<LegalClock> dueBefore(LocalDate last, LegalClock.@Nullable Place after, int limit) {
    LegalClock.Place from = after == null ? BEGINNING : after;
    return jdbc.query(
        SELECT + " where" + OPEN + " and c.rolled_end <= ?" + AFTER + ORDER,
        this::read,
        last,
        from.end(),
        from.caseId(),
        from.clock(),
        from.part(),
        limit);
  }

  /** The same, of the cases a partner takes part in. */
  public List<LegalClock> dueBefore(
      String partner, LocalDate last, LegalClock.@Nullable Place after, int limit) {
    LegalClock.Place from = after == null ? BEGINNING : after;
    return jdbc.query(
        SELECT
            + " where"
            + OPEN
            + " and c.rolled_end <= ?"
            + AFTER
            + " and ? = any (d.others || d.court || d.centre)"
            + ORDER,
        this::read,
        last,
        from.end(),
        from.caseId(),
        from.clock(),
        from.part(),
        partner,
        limit);
  }

  /** The open clocks nearest to their end. */
  public List<LegalClock> mostUrgent(int limit) {
    return dueBefore(LocalDate.of(9999, 12, 31), null, limit);
  }

  /** What happened to the clocks of a case, oldest first. */
  public List<Change> changes(UUID caseId) {
    return jdbc.query(
        "select * from clock_change where case_id = ? order by change_id",
        (row, n) ->
            new Change(
                row.getString("clock"),
                row.getString("part"),
                row.getString("what"),
                row.getObject("raw_before", LocalDate.class),
                row.getObject("end_before", LocalDate.class),
                row.getObject("raw_after", LocalDate.class),
                row.getObject("end_after", LocalDate.class),
                Columns.instant(row, "happened_at")),
        caseId);
  }

  /** A clock out of a row of its own with the number of its case. */
  LegalClock read(ResultSet row, int number) throws SQLException {
    LocalDate today = ClockRule.day(clock.instant());
    LegalCalendar calendar = calendars.current();
    LocalDate startedOn = Columns.date(row, "started_on");
    LocalDate end = Columns.date(row, "rolled_end");
    ClockRule rule = catalogue.rule(row.getString("clock"), startedOn);
    List<Suspension> suspensions = Suspension.read(row.getString("suspensions"));
    LocalDate earlier = row.getObject("earlier_start", LocalDate.class);
    return new LegalClock(
        Columns.uuid(row, "case_id"),
        row.getString("number"),
        rule,
        row.getString("part"),
        ClockState.valueOf(row.getString("state")),
        startedOn,
        earlier == null
            ? null
            : rule.deadline(calendar, earlier, row.getInt("length"), suspensions).end(),
        row.getInt("length"),
        suspensions,
        Columns.date(row, "raw_end"),
        end,
        row.getBoolean("provisional"),
        row.getObject("stopped_on", LocalDate.class),
        Columns.optionalInstant(row, "due_at"),
        ChronoUnit.DAYS.between(today, end),
        calendar.workingDaysBetween(today, end));
  }
}
