package org.fengqiao.hub.ledger.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What somebody owes the hub by a time, and clocks that ran out. Reads only the little it needs.
 */
@Component
public class Owed {

  private static final int MOST = 100;

  /**
   * The newest version of a return that the regulator holds and has not answered.
   *
   * @param number form and period: {@code QD-TJ-02/2026-11}
   * @param version of the return
   * @param deliveredAt since when it lies at the regulator's
   */
  public record Unanswered(String number, int version, Instant deliveredAt) {}

  private final JdbcTemplate jdbc;

  Owed(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns that were delivered before a time and are not acknowledged, the oldest first. */
  public List<Unanswered> unanswered(Instant deliveredBefore) {
    return jdbc.query(
        "select * from (select distinct on (d.case_id) d.case_id, d.case_number,"
            + " m.referral_version as version, v.state, v.changed_at from dispute_case d"
            + " join case_message c using (case_id) join message m on m.message_id = c.message_id"
            + " and m.kind = 'statistics-return' and m.state = 'APPLIED'"
            + " join delivery v on v.message_id = m.message_id where d.dossier = 'RETURN'"
            + " order by d.case_id, m.referral_version desc) n where n.state = 'DELIVERED'"
            + " and n.changed_at < ? and not exists (select 1 from case_message x join message a"
            + " on a.message_id = x.message_id and a.kind = 'return-acknowledgement'"
            + " and a.state = 'APPLIED' where x.case_id = n.case_id"
            + " and a.referral_version = n.version) order by n.changed_at limit ?",
        (row, n) ->
            new Unanswered(
                row.getString("case_number"),
                row.getInt("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant()),
        deliveredBefore.atOffset(ZoneOffset.UTC),
        MOST);
  }

  /**
   * The newest day of which a partner gave its list, of all that took part since a day. Who gave
   * none owes one from the first day on which anything passed between it and the hub.
   */
  public Map<String, LocalDate> lastDayLists(LocalDate since) {
    Map<String, LocalDate> last = new HashMap<>();
    jdbc.query(
        "select partner, coalesce(max(day) filter (where given), min(day) - 1) as last from"
            + " (select partner, day, true as given from day_list where day >= ?"
            + " union all select partner, day, false from traffic_day where day >= ?) known"
            + " group by partner",
        row -> {
          last.put(row.getString("partner"), row.getObject("last", LocalDate.class));
        },
        since,
        since);
    return last;
  }

  /** How long partners are silent that were to be heard of three times since, in seconds. */
  public Map<String, Long> silent(Instant now) {
    Map<String, Long> silent = new HashMap<>();
    jdbc.query(
        "select partner, extract(epoch from ?::timestamptz - heard_at)::bigint as seconds"
            + " from heartbeat where heard_at < ?::timestamptz"
            + " - 3 * every_seconds * interval '1 second'",
        row -> {
          silent.put(row.getString("partner"), row.getLong("seconds"));
        },
        now.atOffset(ZoneOffset.UTC),
        now.atOffset(ZoneOffset.UTC));
    return silent;
  }

  /** How many legal clocks of each kind ran out since a time, by their ids in the catalogue. */
  public Map<String, Long> clocksOver(Instant since) {
    Map<String, Long> over = new HashMap<>();
    jdbc.query(
        "select clock, count(*) as many from clock_alert where raised_at > ? group by clock",
        row -> {
          over.put(row.getString("clock"), row.getLong("many"));
        },
        since.atOffset(ZoneOffset.UTC));
    return over;
  }
}
