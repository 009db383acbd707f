package org.fengqiao.hub.ledger.reconciliation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** When each partner was last heard of, in its own rhythm: one row a partner. */
@Component
public class Heartbeats {

  private final JdbcTemplate jdbc;
  private final Clock clock;

  Heartbeats(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A partner was heard of.
   *
   * @param every until when it wants to be heard of again
   * @return now
   */
  public Instant heard(String partner, Duration every) {
    Instant now = clock.instant();
    jdbc.update(
        "insert into heartbeat (partner, heard_at, every_seconds) values (?, ?, ?)"
            + " on conflict (partner) do update set heard_at = excluded.heard_at,"
            + " every_seconds = excluded.every_seconds",
        partner,
        now.atOffset(ZoneOffset.UTC),
        every.toSeconds());
    return now;
  }

  /** SHA-256 of a message of a partner as it came, if it came. */
  public Optional<String> digestOf(String partner, String messageId) {
    List<String> found =
        jdbc.queryForList(
            "select original_digest from message where sender = ? and external_id = ?",
            String.class,
            partner,
            messageId);
    return found.stream().findFirst();
  }
}
