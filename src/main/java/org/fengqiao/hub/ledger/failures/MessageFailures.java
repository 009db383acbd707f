package org.fengqiao.hub.ledger.failures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What went wrong with one message. */
@Component
public class MessageFailures {

  private static final int MOST = 100;

  private final JdbcTemplate jdbc;

  MessageFailures(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The failures of a message, newest first. */
  public List<MessageFailure> of(UUID message) {
    return jdbc.query(
        "select f.*, g.title from failure f join failure_group g using (fingerprint)"
            + " where f.message_id = ? order by f.occurred_at desc, f.failure_id desc limit "
            + MOST,
        MessageFailures::failure,
        message);
  }

  private static MessageFailure failure(ResultSet row, int number) throws SQLException {
    return new MessageFailure(
        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        row.getString("fingerprint"),
        row.getString("title"),
        row.getString("code"),
        row.getString("step"),
        row.getString("partner"),
        row.getString("cause"),
        row.getString("detail"),
        row.getString("root"),
        row.getString("frame"),
        row.getString("next_step"),
        row.getObject("delivery_id", UUID.class));
  }
}
