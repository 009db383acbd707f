package org.fengqiao.hub.ledger.risk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Signs of sham mediation that were found with outcomes; what a person made of each. */
@Component
public class Suspicions {

  /**
   * What was found with one outcome.
   *
   * @param messageId the outcome
   * @param score the signs' weights together
   * @param bar from where on a person is asked
   * @param signs rows of {@code risk.csv}
   */
  public record Found(
      UUID messageId, UUID caseId, int score, int bar, List<String> signs, Instant foundAt) {}

  /** A suspicion with its case, and the answer a person gave, if one did. */
  public record Asked(Found found, String caseNumber, @Nullable String answer) {}

  private final JdbcTemplate jdbc;

  Suspicions(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes what was found. */
  public void put(Found found) {
    jdbc.update(
        "insert into risk_suspicion values (?, ?, ?, ?, ?::text[], ?) on conflict do nothing",
        found.messageId(),
        found.caseId(),
        found.score(),
        found.bar(),
        found.signs().toArray(String[]::new),
        Columns.utc(found.foundAt()));
  }

  /** The newest first. */
  public List<Asked> latest(int most) {
    return jdbc.query(
        "select s.*, c.case_number, q.answer from risk_suspicion s"
            + " join dispute_case c using (case_id) left join question q"
            + " on q.message_id = s.message_id and q.doubt = 'SHAM_SUSPECTED'"
            + " order by s.found_at desc limit ?",
        Suspicions::asked,
        most);
  }

  private static Asked asked(ResultSet row, int number) throws SQLException {
    return new Asked(
        new Found(
            Columns.uuid(row, "message_id"),
            Columns.uuid(row, "case_id"),
            row.getInt("score"),
            row.getInt("bar"),
            List.of((String[]) row.getArray("signs").getArray()),
            Columns.instant(row, "found_at")),
        row.getString("case_number"),
        row.getString("answer"));
  }
}
