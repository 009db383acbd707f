package org.fengqiao.hub.ledger.operations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How much of what failed is still to be repaired, in numbers. */
@Component
public class Repairs {

  /**
   * A failure group somebody has watched.
   *
   * @param subject how its rule names it
   * @param title what it says, without ids and numbers
   * @param waiting how much of it waits for repair
   */
  public record Watched(String subject, String title, long waiting) {}

  private static final String WATCHED =
      "select r.subject, g.title, count(distinct coalesce(f.delivery_id, f.message_id)) as waiting"
          + " from alert_rule r join failure_group g on r.subject = ? || g.fingerprint"
          + " join failure f using (fingerprint) left join delivery d on d.delivery_id ="
          + " f.delivery_id left join message m on f.delivery_id is null"
          + " and m.message_id = f.message_id where r.code = 'FAILURE_GROUP' and r.enabled"
          + " and (d.state in ('STUCK', 'FAILED') or m.state = 'FAILED') group by 1, 2";

  private final JdbcTemplate jdbc;

  Repairs(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Groups of failures nobody has called fixed or ignored. */
  public long openGroups() {
    return count("select count(*) from failure_group where state in ('OPEN', 'ACK')");
  }

  /**
   * What waits in groups that a rule watches; only those are counted.
   *
   * @param prefix what stands before a group's fingerprint in the subject of a rule
   */
  public List<Watched> watched(String prefix) {
    return jdbc.query(
        WATCHED,
        (row, n) -> new Watched(row.getString(1), row.getString(2), row.getLong(3)),
        prefix);
  }

  /** Replays that stopped themselves and wait for somebody. */
  public long stoppedReplays() {
    return count("select count(*) from replay_job where state = 'STOPPED'");
  }

  /** Replays that wait for a person: to be approved, or stopped by themselves. */
  public long waitingReplays() {
    return count("select count(*) from replay_job where state in ('AWAITING_APPROVAL', 'STOPPED')");
  }

  /**
   * Items of replays that came to an end, by how: {@code DONE}, {@code FAILED}, {@code SKIPPED}.
   */
  public Map<String, Long> endedItems() {
    Map<String, Long> ended = new HashMap<>();
    jdbc.query(
        "select state, count(*) from replay_item where state in ('DONE', 'FAILED', 'SKIPPED')"
            + " group by state",
        row -> {
          ended.put(row.getString(1), row.getLong(2));
        });
    return ended;
  }

  private long count(String sql) {
    Long count = jdbc.queryForObject(sql, Long.class);
    return count == null ? 0 : count;
  }
}
