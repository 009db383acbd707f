package org.fengqiao.hub.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the ledger says about the hub as a whole. Reads only. */
@Component
public class Figures {

  /**
   * How deliveries to a partner stand.
   *
   * @param partner the partner
   * @param open not settled yet
   * @param delivered confirmed by the partner
   * @param failed ended without delivery
   * @param oldestOpen since when the oldest open one waits
   */
  public record Backlog(
      String partner, long open, long delivered, long failed, @Nullable Instant oldestOpen) {}

  private final JdbcTemplate jdbc;

  Figures(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** How many cases are in each state. */
  public Map<CaseState, Long> casesByState() {
    Map<CaseState, Long> counts = new TreeMap<>();
    jdbc.query(
        "select state, count(*) from dispute_case group by state",
        row -> {
          counts.put(CaseState.valueOf(row.getString(1)), row.getLong(2));
        });
    return counts;
  }

  /** How deliveries to each partner stand. */
  public List<Backlog> backlogs() {
    return jdbc.query(
        "select partner, count(*) filter (where state not in ('DELIVERED', 'FAILED')),"
            + " count(*) filter (where state = 'DELIVERED'),"
            + " count(*) filter (where state = 'FAILED'),"
            + " min(created_at) filter (where state not in ('DELIVERED', 'FAILED'))"
            + " from delivery group by partner order by partner",
        (row, n) ->
            new Backlog(
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getObject(5) == null
                    ? null
                    : row.getObject(5, OffsetDateTime.class).toInstant()));
  }

  /** The cases that moved last, newest first. */
  public List<CaseEntry> latestCases(int most) {
    return jdbc.query(
        "select * from dispute_case order by changed_at desc limit ?", Rows::disputeCase, most);
  }

  /**
   * Cases under an 案号, be it the first or a later one, whatever court; more than one when courts
   * share a number.
   */
  public List<CaseEntry> casesNumbered(String caseNumber) {
    return jdbc.query(
        "select * from dispute_case where case_number = ?"
            + " or case_id in (select case_id from case_number where case_number = ?)",
        Rows::disputeCase,
        caseNumber,
        caseNumber);
  }
}
