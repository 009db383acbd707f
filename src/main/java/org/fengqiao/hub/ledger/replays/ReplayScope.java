package org.fengqiao.hub.ledger.replays;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds what a replay would have to do, in the order it would do it: by case and place in it. */
@Component
public class ReplayScope {

  private static final String SELECT =
      "select (row_number() over (order by received_at, case_id, seq))::int as item_no, x.*,"
          + " 'PENDING' as state, null as result, null::timestamptz as ended_at from (";

  /**
   * What may be replayed: a delivery that is stopped or ended, a message that is set aside; not
   * what somebody called settled, for that would do it twice.
   */
  private static final String DELIVERIES =
      "select d.message_id, d.delivery_id, d.case_id, d.seq, d.partner, m.received_at"
          + " from delivery d join message m using (message_id)"
          + " where (d.state = 'STUCK' or d.state = 'FAILED' and not exists"
          + " (select 1 from message_resolution r where r.message_id = d.message_id))";

  private static final String MESSAGES =
      "select m.message_id, null::uuid as delivery_id, c.case_id, coalesce(c.seq, 0) as seq,"
          + " m.sender as partner, m.received_at from message m left join case_message c"
          + " using (message_id) where m.state = 'FAILED' and not exists"
          + " (select 1 from message_resolution r where r.message_id = m.message_id)";

  private final JdbcTemplate jdbc;

  ReplayScope(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Everything of a failure group that still waits for repair. */
  public List<ReplayItem> ofGroup(String fingerprint) {
    return items(
        DELIVERIES
            + " and d.delivery_id in (select delivery_id from failure where fingerprint = ?)"
            + " union all "
            + MESSAGES
            + " and m.message_id in (select message_id from failure where fingerprint = ?"
            + " and delivery_id is null)",
        fingerprint,
        fingerprint);
  }

  /** What of these messages can be replayed; the others are left out. */
  public List<ReplayItem> ofMessages(Collection<UUID> messages) {
    Object ids = messages.stream().map(UUID::toString).toArray(String[]::new);
    return items(
        DELIVERIES
            + " and d.case_id in (select case_id from case_message"
            + " where message_id = any (?::uuid[])) and d.message_id = any (?::uuid[])"
            + " union all "
            + MESSAGES
            + " and m.message_id = any (?::uuid[])",
        ids,
        ids,
        ids);
  }

  private List<ReplayItem> items(String sql, Object... values) {
    return jdbc.query(SELECT + sql + ") x order by item_no", ReplayScope::item, values);
  }

  static ReplayItem item(ResultSet row, int number) throws SQLException {
    var ended = row.getObject("ended_at", java.time.OffsetDateTime.class);
    return new ReplayItem(
        row.getInt("item_no"),
        row.getObject("message_id", UUID.class),
        row.getObject("delivery_id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getInt("seq"),
        row.getString("partner"),
        row.getString("state"),
        row.getString("result"),
        ended == null ? null : ended.toInstant());
  }
}
