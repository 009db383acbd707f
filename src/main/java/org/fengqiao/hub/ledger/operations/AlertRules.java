package org.fengqiao.hub.ledger.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rules by which operators are alarmed. */
@Component
public class AlertRules {

  private final JdbcTemplate jdbc;
  private final Clock clock;

  AlertRules(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** All rules, in the order of their names. */
  public List<AlertRule> all() {
    return jdbc.query("select * from alert_rule order by rule_id", AlertRules::rule);
  }

  /** One rule. */
  public Optional<AlertRule> find(String id) {
    return jdbc.query("select * from alert_rule where rule_id = ?", AlertRules::rule, id).stream()
        .findFirst();
  }

  /** Writes a rule, new or changed. */
  public void put(AlertRule rule) {
    Instant muted = rule.mutedUntil();
    jdbc.update(
        "insert into alert_rule (rule_id, code, subject, threshold, at_most, severity, holds_for,"
            + " clears_after, renotify_after, quiet_from, quiet_until, channels, enabled,"
            + " changed_at, muted_until) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " on conflict (rule_id) do update set code = excluded.code,"
            + " subject = excluded.subject, threshold = excluded.threshold,"
            + " at_most = excluded.at_most, severity = excluded.severity,"
            + " holds_for = excluded.holds_for, clears_after = excluded.clears_after,"
            + " renotify_after = excluded.renotify_after, quiet_from = excluded.quiet_from,"
            + " quiet_until = excluded.quiet_until, channels = excluded.channels,"
            + " enabled = excluded.enabled, changed_at = excluded.changed_at,"
            + " muted_until = excluded.muted_until",
        rule.id(),
        rule.code(),
        rule.subject(),
        rule.threshold(),
        rule.atMost(),
        rule.severity().name(),
        rule.holdsFor().toSeconds(),
        rule.clearsAfter().toSeconds(),
        rule.renotifyAfter().toSeconds(),
        rule.quietFrom(),
        rule.quietUntil(),
        rule.channels().toArray(String[]::new),
        rule.enabled(),
        clock.instant().atOffset(ZoneOffset.UTC),
        muted == null ? null : muted.atOffset(ZoneOffset.UTC));
  }

  private static AlertRule rule(ResultSet row, int number) throws SQLException {
    OffsetDateTime muted = row.getObject("muted_until", OffsetDateTime.class);
    return new AlertRule(
        row.getString("rule_id"),
        row.getString("code"),
        row.getString("subject"),
        row.getObject("threshold", Double.class),
        row.getBoolean("at_most"),
        AlertRule.Severity.valueOf(row.getString("severity")),
        Duration.ofSeconds(row.getLong("holds_for")),
        Duration.ofSeconds(row.getLong("clears_after")),
        Duration.ofSeconds(row.getLong("renotify_after")),
        row.getObject("quiet_from", LocalTime.class),
        row.getObject("quiet_until", LocalTime.class),
        List.of((String[]) row.getArray("channels").getArray()),
        row.getBoolean("enabled"),
        muted == null ? null : muted.toInstant());
  }
}
