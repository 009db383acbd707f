package org.fengqiao.hub.ledger.risk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What rules weigh, as people decided it; rows are added and never changed. */
@Component
public class Weights {

  /**
   * A person's decision about a rule.
   *
   * @param since from when it holds
   * @param weight what the rule weighs from then on, per cent
   * @param before what it weighed before
   * @param pattern the false alarm it was decided about
   * @param decidedBy the message that holds the decision
   * @param reason why, in the person's words
   */
  public record Change(
      String rule,
      Instant since,
      int weight,
      int before,
      UUID pattern,
      UUID decidedBy,
      String reason) {}

  private final JdbcTemplate jdbc;

  Weights(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** What people made rules weigh; a rule nobody decided about is not in it. */
  public Map<String, Integer> now() {
    Map<String, Integer> weights = new HashMap<>();
    jdbc.query(
        "select distinct on (rule) rule, weight from risk_weight order by rule, since desc",
        row -> {
          weights.put(row.getString("rule"), row.getInt("weight"));
        });
    return weights;
  }

  /** Writes a decision; the same decision once. */
  public void decide(Change change) {
    jdbc.update(
        "insert into risk_weight values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
        change.rule(),
        Columns.utc(change.since()),
        change.weight(),
        change.before(),
        change.pattern(),
        change.decidedBy(),
        change.reason());
  }

  /** All decisions, newest first; of one rule when it is named. */
  public List<Change> history(@Nullable String rule) {
    return jdbc.query(
        "select * from risk_weight where ?::text is null or rule = ? order by since desc limit 500",
        Weights::change,
        rule,
        rule);
  }

  private static Change change(ResultSet row, int number) throws SQLException {
    return new Change(
        row.getString("rule"),
        Columns.instant(row, "since"),
        row.getInt("weight"),
        row.getInt("before"),
        Columns.uuid(row, "pattern_id"),
        Columns.uuid(row, "decided_by"),
        row.getString("reason"));
  }
}
