package org.fengqiao.hub.ledger.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What happened since a moment, read from the rows themselves: right on each of several hubs of one
 * ledger. Free text of people stays out, and so does what a failure says in detail.
 */
@Component
public class LedgerEvents {

  /** Of what there can be much, no more is read than is given; of one moment all of it. */
  private static final String SELECT =
      "select kind, at, key, concerns, jsonb_strip_nulls(facts) as facts from ((select 'FAILURE' as"
          + " kind, f.occurred_at as at, 'failure-' || f.failure_id as key, f.partner as concerns,"
          + " jsonb_build_object('fingerprint', f.fingerprint, 'step', f.step, 'partner',"
          + " f.partner, 'messageKind', f.kind, 'code', f.code, 'messageId', f.message_id,"
          + " 'deliveryId', f.delivery_id, 'nextStep', f.next_step) as facts from failure f where"
          + " f.occurred_at >= :from and (f.occurred_at, ('failure-' || f.failure_id) collate"
          + " \"C\") > (:from, :key) order by f.occurred_at fetch first :most rows with ties) union"
          + " all select 'ALERT', s.at, 'alert-' || a.alert_id || '-' || lower(s.state), a.subject,"
          + " jsonb_build_object('alertId', a.alert_id, 'state', s.state, 'rule', a.rule_id,"
          + " 'code', a.code, 'subject', a.subject, 'severity', a.severity, 'zh', a.zh, 'en', a.en)"
          + " from alert a, lateral (values ('OPEN', a.opened_at), ('ACK', a.acked_at),"
          + " ('RESOLVED', a.resolved_at)) s (state, at) where s.at >= :from and a.opened_at is not"
          + " null and (a.state <> 'RESOLVED' or a.state = 'RESOLVED' and a.resolved_at >= :from)"
          + " union all select 'REPLAY', c.changed_at, 'replay-' || c.change_id, null,"
          + " jsonb_build_object('jobId', c.job_id, 'state', c.state, 'mode', j.mode,"
          + " 'fingerprint', j.fingerprint) from replay_change c join replay_job j using (job_id)"
          + " where c.changed_at >= :from union all (select 'ACTION', o.acted_at, 'action-' ||"
          + " o.seq, null, jsonb_build_object('seq', o.seq, 'operator', o.operator, 'action',"
          + " o.action, 'target', o.target) from operator_action o where o.acted_at >= :from and"
          + " (o.acted_at, ('action-' || o.seq) collate \"C\") > (:from, :key) order by o.acted_at"
          + " fetch first :most rows with ties)) e where (at, key collate \"C\") > (:from, :key)"
          + " order by at, key collate \"C\" limit :most";

  private final NamedParameterJdbcTemplate jdbc;

  LedgerEvents(JdbcTemplate jdbc) {
    this.jdbc = new NamedParameterJdbcTemplate(jdbc);
  }

  /**
   * What happened from a moment on, the oldest first. What a slower transaction commits later may
   * lie before what was read already.
   *
   * @param key only what comes after this one of that moment; empty: all of it
   */
  public List<LedgerEvent> since(Instant moment, String key, int most) {
    OffsetDateTime from = moment.atOffset(ZoneOffset.UTC);
    return jdbc.query(SELECT, Map.of("from", from, "key", key, "most", most), LedgerEvents::event);
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
