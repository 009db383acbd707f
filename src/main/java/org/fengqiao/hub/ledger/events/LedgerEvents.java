package org.fengqiao.hub.ledger.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What happened since a moment, read from the rows themselves: right on each of several hubs of one
 * ledger. Free text of people stays out, and so does what a failure says in detail.
 */
@Component
public class LedgerEvents {

  private static final String SELECT =
      "select kind, at, key, concerns, jsonb_strip_nulls(facts) as facts from (select 'FAILURE' as"
          + " kind, f.occurred_at as at, 'failure-' || f.failure_id as key, f.partner as concerns,"
          + " jsonb_build_object('fingerprint', f.fingerprint, 'step', f.step, 'partner',"
          + " f.partner, 'messageKind', f.kind, 'code', f.code, 'messageId', f.message_id,"
          + " 'deliveryId', f.delivery_id, 'nextStep', f.next_step) as facts from failure f where"
          + " f.occurred_at >= ? union all select 'ALERT', s.at, 'alert-' || a.alert_id || '-' ||"
          + " lower(s.state), a.subject, jsonb_build_object('alertId', a.alert_id, 'state',"
          + " s.state, 'rule', a.rule_id, 'code', a.code, 'subject', a.subject, 'severity',"
          + " a.severity, 'zh', a.zh, 'en', a.en) from alert a, lateral (values ('OPEN',"
          + " a.opened_at), ('ACK', a.acked_at), ('RESOLVED', a.resolved_at)) s (state, at) where"
          + " s.at >= ? and a.opened_at is not null and (a.state <> 'RESOLVED' or a.state ="
          + " 'RESOLVED' and a.resolved_at >= ?) union all select 'REPLAY', c.changed_at, 'replay-'"
          + " || c.change_id, null, jsonb_build_object('jobId', c.job_id, 'state', c.state, 'mode',"
          + " j.mode, 'fingerprint', j.fingerprint) from replay_change c join replay_job j using"
          + " (job_id) where c.changed_at >= ? union all select 'ACTION', o.acted_at, 'action-' ||"
          + " o.seq, null, jsonb_build_object('seq', o.seq, 'operator', o.operator, 'action',"
          + " o.action, 'target', o.target) from operator_action o where o.acted_at >= ?) e where"
          + " (at, key collate \"C\") > (?, ?) order by at, key collate \"C\" limit ?";

  private final JdbcTemplate jdbc;

  LedgerEvents(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What happened from a moment on, the oldest first. What a slower transaction commits later may
   * lie before what was read already.
   *
   * @param key only what comes after this one of that moment; empty: all of it
   */
  public List<LedgerEvent> since(Instant moment, String key, int most) {
    OffsetDateTime from = moment.atOffset(ZoneOffset.UTC);
    return jdbc.query(SELECT, LedgerEvents::event, from, from, from, from, from, from, key, most);
  }

  private static LedgerEvent event(ResultSet row, int number) throws SQLException {
    return new LedgerEvent(
        EventKind.valueOf(row.getString("kind")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("key"),
        row.getString("concerns"),
        row.getString("facts"));
  }
}
