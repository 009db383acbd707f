package org.fengqiao.hub.ledger.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.ledger.operations.Alert.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The alerts of the ledger: for each rule and subject at most one that is not over. */
@Component
public class Alerts {

  private static final long TURN = 0x66_71_68_75_62L;

  private final JdbcTemplate jdbc;
  private final Clock clock;

  Alerts(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whether this hub, of all hubs, may move alerts until its transaction ends. */
  public boolean isOurTurn() {
    return Boolean.TRUE.equals(
        jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, TURN));
  }

  /** Those that are not over, the pending ones among them. */
  public List<Alert> unresolved() {
    return jdbc.query("select * from alert where state <> 'RESOLVED'", Alerts::alert);
  }

  /** Those people should know: open and acknowledged ones, the worst and oldest first. */
  public List<Alert> open() {
    return jdbc.query(
        "select * from alert where state in ('OPEN', 'ACK') order by"
            + " array_position(array['CRITICAL', 'WARNING', 'INFO'], severity), began_at",
        Alerts::alert);
  }

  /** Those that are over, the latest first. */
  public List<Alert> resolved(int most) {
    return jdbc.query(
        "select * from alert where state = 'RESOLVED' and opened_at is not null"
            + " order by resolved_at desc limit ?",
        Alerts::alert,
        most);
  }

  /** Writes an alert as it stands now. */
  public void put(Alert alert) {
    jdbc.update(
        "insert into alert (alert_id, rule_id, code, subject, state, severity, value, zh, en,"
            + " began_at, opened_at, seen_at, resolved_at, noticed_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (alert_id)"
            + " do update set state = excluded.state, value = excluded.value, zh = excluded.zh,"
            + " en = excluded.en, opened_at = excluded.opened_at, seen_at = excluded.seen_at,"
            + " resolved_at = excluded.resolved_at, noticed_at = excluded.noticed_at",
        alert.id(),
        alert.rule(),
        alert.code(),
        alert.subject(),
        alert.state().name(),
        alert.severity().name(),
        alert.value(),
        alert.zh(),
        alert.en(),
        utc(alert.beganAt()),
        utc(alert.openedAt()),
        utc(alert.seenAt()),
        utc(alert.resolvedAt()),
        utc(alert.noticedAt()));
  }

  /** Forgets one that went away before anybody was told. */
  public void forget(UUID alert) {
    jdbc.update("delete from alert where alert_id = ? and state = 'PENDING'", alert);
  }

  /**
   * Notes that somebody looks after it.
   *
   * @return whether it was open
   */
  public boolean acknowledge(UUID alert, String operator) {
    return jdbc.update(
            "update alert set state = 'ACK', acked_at = ?, acked_by = ?"
                + " where alert_id = ? and state = 'OPEN'",
            utc(clock.instant()),
            operator,
            alert)
        == 1;
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  static Alert alert(ResultSet row, int number) throws SQLException {
    return new Alert(
        row.getObject("alert_id", UUID.class),
        row.getString("rule_id"),
        row.getString("code"),
        row.getString("subject"),
        State.valueOf(row.getString("state")),
        AlertRule.Severity.valueOf(row.getString("severity")),
        row.getDouble("value"),
        row.getString("zh"),
        row.getString("en"),
        row.getObject("began_at", OffsetDateTime.class).toInstant(),
        instant(row, "opened_at"),
        row.getObject("seen_at", OffsetDateTime.class).toInstant(),
        instant(row, "acked_at"),
        row.getString("acked_by"),
        instant(row, "resolved_at"),
        instant(row, "noticed_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
