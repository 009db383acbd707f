package org.fengqiao.hub.ledger.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.hub.canonical.Dossier;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.ledger.statistics.ChangedCase.Applied;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The facts of cases, read off the ledger's own messages after they took effect: the flow of
 * messages writes nothing for them. Writing methods take part in the caller's transaction.
 */
@Component
public class CaseFacts {

  /** One pass at a time, whichever node it is on. */
  private static final long LOCK = 2_010_419_003L;

  /**
   * A case is settled up to the message before the first that still waits. Those behind it are
   * counted when it no longer waits.
   */
  private static final String CHANGED =
      "select d.case_id, coalesce(d.dispute, d.case_id) as dispute, d.dossier, d.court, d.centre,"
          + " d.station, d.track, coalesce((select min(w.seq) - 1 from case_message w"
          + " where w.case_id = d.case_id and w.state <> 'DONE'), d.next_seq - 1) as through,"
          + " coalesce(p.through_seq, 0) as seen"
          + " from dispute_case d left join case_fact_place p using (case_id)"
          + " where d.case_id > ? and d.dossier in ('REFERRAL', 'COMPLAINT')"
          + " and d.next_seq - 1 > coalesce(p.through_seq, 0) order by d.case_id limit ?";

  private static final String APPLIED =
      "select c.case_id, c.seq, m.kind, m.verdict, m.event_time, p.content from case_message c join"
          + " message m using (message_id) left join payload p on p.message_id = m.message_id and"
          + " p.stage = 'canonical' and m.kind in ('case-referral', 'referral-amendment',"
          + " 'mediation-outcome', 'complaint-transfer', 'complaint-result') where c.case_id = any"
          + " (?::uuid[]) and m.state = 'APPLIED' and m.event_time is not null order by c.case_id,"
          + " c.seq";

  private final JdbcTemplate jdbc;
  private final Clock clock;

  CaseFacts(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Waits until no other pass is under way; held until the transaction ends. */
  public void lock() {
    jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, LOCK);
  }

  /**
   * Cases with messages that have not been counted, by id.
   *
   * @param after only cases behind this one
   * @param most so many at most; fewer come when some of them have nothing settled yet
   */
  public List<ChangedCase> changed(UUID after, int most) {
    Map<UUID, ChangedCase> found = new LinkedHashMap<>();
    jdbc.query(
        CHANGED,
        row -> {
          UUID id = row.getObject("case_id", UUID.class);
          found.put(id, changedCase(row, row.getInt("through") > row.getInt("seen")));
        },
        after,
        most);
    jdbc.query(
        APPLIED,
        row -> {
          ChangedCase of = found.get(row.getObject("case_id", UUID.class));
          if (of != null && row.getInt("seq") <= of.through()) {
            of.applied().add(applied(row));
          }
        },
        (Object) found.keySet().stream().map(UUID::toString).toArray(String[]::new));
    return List.copyOf(found.values());
  }

  /** Appends a version for each case whose facts are others than those known before. */
  public void append(Collection<CaseFact> facts) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    List<Object[]> rows = new ArrayList<>();
    for (CaseFact fact : facts) {
      rows.add(FactColumns.values(fact, now));
    }
    jdbc.batchUpdate(FactColumns.APPEND, rows);
  }

  /** Notes how far cases have been looked at. */
  public void seen(Collection<ChangedCase> cases) {
    jdbc.update(
        "insert into case_fact_place select * from unnest(?::uuid[], ?::int[])"
            + " on conflict (case_id) do update set through_seq = excluded.through_seq",
        cases.stream().map(it -> it.caseId().toString()).toArray(String[]::new),
        cases.stream().map(it -> Integer.toString(it.through())).toArray(String[]::new));
  }

  /** Forgets how far was counted, so that the next pass reads everything again. */
  public void forgetPlaces() {
    jdbc.update("delete from case_fact_place");
  }

  private static ChangedCase changedCase(ResultSet row, boolean further) throws SQLException {
    return new ChangedCase(
        row.getObject("case_id", UUID.class),
        row.getObject("dispute", UUID.class),
        Dossier.valueOf(row.getString("dossier")),
        row.getString("court"),
        row.getString("centre"),
        row.getString("station"),
        row.getString("track"),
        further ? row.getInt("through") : row.getInt("seen"),
        new ArrayList<>());
  }

  private static Applied applied(ResultSet row) throws SQLException {
    return new Applied(
        MessageKind.of(row.getString("kind")).orElseThrow(),
        row.getString("verdict"),
        row.getObject("event_time", OffsetDateTime.class).toInstant(),
        row.getBytes("content"));
  }
}
