package org.fengqiao.hub.ledger.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The trail of one message through the hub, as its steps wrote it in their own transactions. */
@Component
public class MessageTrail {

  private static final String HOPS =
      """
      with m as (select * from message where message_id = ?),
      d as (select d.* from m join case_message c using (message_id)
        join delivery d on d.case_id = c.case_id and d.message_id = m.message_id)
      select 1 as place, 'received' as step, sender as partner, received_at as began,
        null::bigint as ms, case when state = 'REJECTED' and verdict is null then 'REJECTED' else 'RECEIVED' end as outcome,
        null as detail, null as breaker, null::int as attempt, null::uuid as delivery_id from m
      union all select 2, 'translated', null, received_at, taken_ms, case when exists
        (select 1 from payload p where p.message_id = m.message_id and p.stage = 'canonical') then 'CANONICAL' else state end,
        rejection, null, null, null from m where taken_ms is not null
      union all select 3, 'applied', null, c.changed_at, null, m.state, m.rejection, null, null, null
        from m join case_message c using (message_id) where c.state <> 'PENDING'
      union all select 4, 'decided', partner, created_at, null, case when state = 'WAITING' then state else 'READY' end, null, null, null, delivery_id from d
      union all select 5, 'attempt', d.partner, coalesce(a.started_at, a.ended_at),
        (extract(epoch from a.ended_at - a.started_at) * 1000)::bigint, a.outcome, a.detail, a.breaker, a.attempt, a.delivery_id
        from d join delivery_attempt a using (delivery_id)
      union all select 6, 'due', partner, next_attempt_at, null, state, last_error, null, null, delivery_id
        from d where state = 'RETRY' and next_attempt_at is not null
      order by began, place, attempt
      """;

  private final JdbcTemplate jdbc;

  MessageTrail(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The steps of a message in the order they happened; none when there is no such message. */
  public List<Hop> of(UUID messageId) {
    return jdbc.query(HOPS, MessageTrail::hop, messageId);
  }

  private static Hop hop(ResultSet row, int number) throws SQLException {
    Instant began = row.getObject("began", OffsetDateTime.class).toInstant();
    return new Hop(
        number + 1,
        row.getString("step"),
        row.getString("partner"),
        began,
        row.getObject("ms", Long.class),
        row.getString("outcome"),
        row.getString("detail"),
        row.getString("breaker"),
        row.getObject("attempt", Integer.class),
        row.getObject("delivery_id", UUID.class));
  }
}
