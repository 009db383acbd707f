package org.fengqiao.hub.ledger.clocks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.HandOver;
import org.fengqiao.hub.canonical.clocks.ClockCatalogue;
import org.fengqiao.hub.canonical.clocks.ClockRule;
import org.fengqiao.hub.canonical.rules.LegalCalendar;
import org.fengqiao.hub.ledger.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The steps of the route {@code clocks}. What is due is found by its index and held together with
 * its case, past whatever another node or casework holds; what it does is written in the same
 * transaction. So exactly one node fires each, and one that dies between loses nothing.
 */
@Component("clockFiring")
public class ClockFiring {

  private final JdbcTemplate jdbc;
  private final ClockCatalogue catalogue;
  private final Calendars calendars;
  private final ClockNotices notices;
  private final Recount recount;
  private final Messages messages;
  private final Clock clock;
  private final int batch;

  ClockFiring(
      JdbcTemplate jdbc,
      ClockCatalogue catalogue,
      Calendars calendars,
      ClockNotices notices,
      Recount recount,
      Messages messages,
      Clock clock,
      @Value("${hub.clocks.batch:200}") int batch) {
    this.jdbc = jdbc;
    this.catalogue = catalogue;
    this.calendars = calendars;
    this.notices = notices;
    this.recount = recount;
    this.messages = messages;
    this.clock = clock;
    this.batch = batch;
  }

  /**
   * Lets clocks act whose time has come: their messages go into the inboxes of their cases.
   *
   * @return what the outbox must hand to casework when the transaction commits
   */
  public List<HandOver> fireDue() {
    calendars.refresh();
    recount.some();
    Instant now = clock.instant();
    List<DueClock> due = hold(now);
    if (due.isEmpty()) {
      return List.of();
    }
    LegalCalendar calendar = calendars.current();
    List<Messages.Written> written = new ArrayList<>();
    List<Fired> fired = new ArrayList<>();
    for (DueClock one : due) {
      List<Messages.Written> said = notices.of(one, calendar, now);
      written.addAll(said);
      fired.add(Fired.of(one, said, calendar, now));
    }
    messages.post(written, now);
    note(fired, now);
    return written.stream()
        .map(Messages.Written::caseId)
        .distinct()
        .map(ClockFiring::signal)
        .toList();
  }

  private static HandOver signal(UUID caseId) {
    return new HandOver("casework", caseId.toString(), caseId.toString());
  }

  /** Only rows nobody else holds, and no waiting: casework holds a case before its clocks. */
  private List<DueClock> hold(Instant now) {
    return jdbc.query(
        "select c.*, case d.dossier when 'REFERRAL'"
            + " then coalesce(d.current_number, d.case_number) end as number,"
            + " case d.dossier when 'COMPLAINT' then d.case_number end as complaint"
            + " from legal_clock c join dispute_case d using (case_id)"
            + " where c.state = 'RUNNING' and c.due_at <= ? and not c.stale"
            + " order by c.due_at limit ? for update of d, c skip locked",
        this::due,
        Columns.utc(now),
        batch);
  }

  private DueClock due(ResultSet row, int number) throws SQLException {
    ClockRow found = ClockRow.read(row, number);
    ClockRule rule = catalogue.rule(found.clock(), found.startedOn());
    return new DueClock(found, rule, row.getString("number"), row.getString("complaint"));
  }

  private void note(List<Fired> fired, Instant now) {
    jdbc.update(
        "with n as (select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[],"
            + " ?::timestamptz[], ?::text[], ?::uuid[], ?::text[]) n (case_id, clock, part, state,"
            + " due_at, what, message_id, alert)),"
            + " u as (update legal_clock c set state = n.state, due_at = n.due_at, changed_at = ?"
            + " from n where c.case_id = n.case_id and c.clock = n.clock and c.part = n.part"
            + " returning c.raw_end, c.rolled_end, n.*),"
            + " a as (insert into clock_alert (case_id, clock, part, event, rolled_end, message_id,"
            + " raised_at) select case_id, clock, part, alert, rolled_end, message_id, ?"
            + " from u where alert is not null)"
            + " insert into clock_change (case_id, clock, part, what, raw_after, end_after,"
            + " message_id, happened_at) select case_id, clock, part, what, raw_end, rolled_end,"
            + " message_id, ? from u",
        Columns.of(fired, it -> it.row().caseId()),
        Columns.of(fired, it -> it.row().clock()),
        Columns.of(fired, it -> it.row().part()),
        Columns.of(fired, Fired::state),
        Columns.of(fired, Fired::next),
        Columns.of(fired, Fired::what),
        Columns.of(fired, Fired::notice),
        Columns.of(fired, Fired::alert),
        Columns.utc(now),
        Columns.utc(now),
        Columns.utc(now));
  }
}
