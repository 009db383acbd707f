package org.fengqiao.hub.ledger.clocks;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.hub.canonical.clocks.ClockCatalogue;
import org.fengqiao.hub.canonical.clocks.ClockRule;
import org.fengqiao.hub.canonical.clocks.Suspension;
import org.fengqiao.hub.ledger.clocks.ClockMove.What;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the clocks. Takes part in the caller's transaction, which holds the cases' locks. */
@Component
public class ClockStore {

  private static final String START =
      "with n as (select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::date[],"
          + " ?::date[], ?::integer[], ?::date[], ?::date[], ?::boolean[], ?::boolean[],"
          + " ?::timestamptz[], ?::date[], ?::boolean[], ?::uuid[]) n (case_id, clock, part, state,"
          + " started_on, earlier_start, length, raw_end, rolled_end, provisional, given_end,"
          + " due_at, stopped_on, anew, message_id)), b as (select c.* from legal_clock c join n"
          + " using (case_id, clock, part) where n.anew or c.state in ('STOPPED', 'EXPIRED')), l as"
          + " (insert into clock_change (case_id, clock, part, what, raw_before, end_before,"
          + " raw_after, end_after, message_id, happened_at) select b.case_id, b.clock, b.part,"
          + " 'RESTARTED', b.raw_end, b.rolled_end, n.raw_end, n.rolled_end, n.message_id, ? from b"
          + " join n using (case_id, clock, part)), a as (insert into clock_alert (case_id, clock,"
          + " part, event, rolled_end, message_id, raised_at) select case_id, clock, part,"
          + " 'OVER_BEFORE_KNOWN', rolled_end, message_id, ? from n where state = 'EXPIRED' and"
          + " message_id is not null) insert into legal_clock (case_id, clock, part, state,"
          + " started_on, earlier_start, length, raw_end, rolled_end, provisional, given_end,"
          + " due_at, stopped_on, changed_at) select n.case_id, n.clock, n.part, n.state,"
          + " n.started_on, n.earlier_start, n.length, n.raw_end, n.rolled_end, n.provisional,"
          + " n.given_end, n.due_at, n.stopped_on, ? from n where not exists (select 1 from"
          + " legal_clock c where c.case_id = n.case_id and c.clock = n.clock and c.part = n.part"
          + " and not n.anew and c.state in ('RUNNING', 'SUSPENDED')) on conflict (case_id, clock,"
          + " part) do update set state = excluded.state, started_on = excluded.started_on,"
          + " earlier_start = excluded.earlier_start, length = excluded.length, raw_end ="
          + " excluded.raw_end, rolled_end = excluded.rolled_end, provisional ="
          + " excluded.provisional, given_end = excluded.given_end, due_at = excluded.due_at,"
          + " stopped_on = excluded.stopped_on, suspensions = '', stale = false, changed_at ="
          + " excluded.changed_at";

  private static final String STOP =
      "with s as (update legal_clock set state = 'STOPPED', stopped_on = ?, due_at = null,"
          + " changed_at = ? where case_id = ? and clock = any (?) and part = coalesce(?, part)"
          + " and (state in ('RUNNING', 'SUSPENDED') or state = 'EXPIRED' and ?) returning *)"
          + " insert into clock_change (case_id, clock, part, what, raw_after, end_after,"
          + " message_id, happened_at) select case_id, clock, part, 'STOPPED', raw_end, rolled_end,"
          + " ?, ? from s";

  private final JdbcTemplate jdbc;
  private final ClockCatalogue catalogue;
  private final Calendars calendars;
  private final Clock clock;

  ClockStore(JdbcTemplate jdbc, ClockCatalogue catalogue, Calendars calendars, Clock clock) {
    this.jdbc = jdbc;
    this.catalogue = catalogue;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** Starts clocks; one statement for all of them. */
  public void start(Collection<ClockStart> starts) {
    if (starts.isEmpty()) {
      return;
    }
    OffsetDateTime now = Objects.requireNonNull(Columns.utc(clock.instant()));
    jdbc.update(
        START,
        Columns.of(starts, ClockStart::caseId),
        Columns.of(starts, ClockStart::clock),
        Columns.of(starts, ClockStart::part),
        Columns.of(starts, ClockStart::state),
        Columns.of(starts, ClockStart::startedOn),
        Columns.of(starts, ClockStart::earlierStart),
        Columns.of(starts, ClockStart::length),
        Columns.of(starts, it -> it.deadline().raw()),
        Columns.of(starts, it -> it.deadline().end()),
        Columns.of(starts, it -> it.deadline().provisional()),
        Columns.of(starts, ClockStart::given),
        Columns.of(starts, ClockStart::dueAt),
        Columns.of(starts, ClockStart::stoppedOn),
        Columns.of(starts, ClockStart::anew),
        Columns.of(starts, ClockStart::messageId),
        now,
        now,
        now);
  }

  /** Stops, suspends and resumes clocks. What stopped before stays as it is. */
  public void move(Collection<ClockMove> moves) {
    OffsetDateTime now = Objects.requireNonNull(Columns.utc(clock.instant()));
    List<ClockMove> stops = moves.stream().filter(move -> move.what() == What.STOPPED).toList();
    if (!stops.isEmpty()) {
      jdbc.batchUpdate(
          STOP,
          stops,
          stops.size(),
          (statement, stop) -> {
            statement.setObject(1, stop.on());
            statement.setObject(2, now);
            statement.setObject(3, stop.caseId());
            statement.setObject(4, stop.clocks().toArray(String[]::new));
            statement.setObject(5, stop.part(), java.sql.Types.VARCHAR);
            statement.setBoolean(6, stop.evenOver());
            statement.setObject(7, stop.messageId());
            statement.setObject(8, now);
          });
    }
    moves.stream().filter(move -> move.what() != What.STOPPED).forEach(this::hold);
  }

  private void hold(ClockMove move) {
    String state = move.what() == What.SUSPENDED ? "RUNNING" : "SUSPENDED";
    jdbc.query(
            ClockRow.SELECT
                + " where case_id = ? and clock = any (?) and part = coalesce(?, part)"
                + " and state = ? for update",
            ClockRow::read,
            move.caseId(),
            move.clocks().toArray(String[]::new),
            move.part(),
            state)
        .forEach(row -> rewrite(held(row, move), row, move.what().name(), move.messageId()));
  }

  private ClockRow held(ClockRow row, ClockMove move) {
    if (move.what() == What.SUSPENDED) {
      return row.with(ClockState.SUSPENDED, Suspension.begin(row.suspensions(), move.on()), null);
    }
    ClockRow resumed =
        row.with(ClockState.RUNNING, Suspension.end(row.suspensions(), move.on()), null);
    return counted(resumed);
  }

  /** The same clock with its end counted by the calendar as it is now. */
  ClockRow counted(ClockRow row) {
    ClockRule rule = catalogue.rule(row.clock(), row.startedOn());
    return row.counted(rule, calendars.current(), clock.instant());
  }

  void rewrite(
      ClockRow now, ClockRow before, String what, @org.jspecify.annotations.Nullable UUID by) {
    jdbc.update(
        "with u as (update legal_clock set state = ?, suspensions = ?, raw_end = ?, rolled_end = ?,"
            + " provisional = ?, due_at = ?, stale = false, changed_at = ? where case_id = ? and"
            + " clock = ? and part = ? returning *) insert into clock_change (case_id, clock, part,"
            + " what, raw_before, end_before, raw_after, end_after, message_id, happened_at) select"
            + " case_id, clock, part, ?, ?, ?, raw_end, rolled_end, ?, ? from u",
        now.state().name(),
        Suspension.write(now.suspensions()),
        now.deadline().raw(),
        now.deadline().end(),
        now.deadline().provisional(),
        Columns.utc(now.dueAt()),
        Columns.utc(clock.instant()),
        now.caseId(),
        now.clock(),
        now.part(),
        what,
        before.deadline().raw(),
        before.deadline().end(),
        by,
        Columns.utc(clock.instant()));
  }

  /** The last day of a clock of a case, and whether it is over, if the case has such a clock. */
  public java.util.Optional<LocalDate> lastDay(UUID caseId, String id) {
    return jdbc
        .queryForList(
            "select rolled_end from legal_clock where case_id = ? and clock = ? and part = ''",
            LocalDate.class,
            caseId,
            id)
        .stream()
        .findFirst();
  }
}
