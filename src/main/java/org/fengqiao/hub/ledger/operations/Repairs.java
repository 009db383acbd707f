package org.fengqiao.hub.ledger.operations;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How much of what failed is still to be repaired, in numbers. */
@Component
public class Repairs {

  private final JdbcTemplate jdbc;

  Repairs(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Groups of failures nobody has called fixed or ignored. */
  public long openGroups() {
    return count("select count(*) from failure_group where state in ('OPEN', 'ACK')");
  }

  /** Replays that stopped themselves and wait for somebody. */
  public long stoppedReplays() {
    return count("select count(*) from replay_job where state = 'STOPPED'");
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
