package org.fengqiao.hub.ledger.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who looked at the content of which message, and why; rows are never changed. */
@Component
public class PayloadViews {

  /**
   * One look at a message.
   *
   * @param at when
   * @param operator login name of who looked
   * @param messageId the hub's id of the message
   * @param stage which of its forms: raw, canonical, target, sent, receipt
   * @param clear whether names and numbers of persons were shown in clear
   * @param reason why; there is always one when it was shown in clear
   */
  public record View(
      Instant at,
      String operator,
      UUID messageId,
      String stage,
      boolean clear,
      @Nullable String reason) {}

  private final JdbcTemplate jdbc;
  private final Clock clock;

  PayloadViews(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Records a look at masked content. */
  public void masked(String operator, UUID messageId, String stage) {
    enter(operator, messageId, stage, false, null);
  }

  /**
   * Records a look at clear content, before it is shown.
   *
   * @throws ReasonMissing when none was given
   */
  public void clear(String operator, UUID messageId, String stage, String reason) {
    if (reason.isBlank()) {
      throw new ReasonMissing("payload.unmask");
    }
    enter(operator, messageId, stage, true, reason);
  }

  private void enter(
      String operator, UUID messageId, String stage, boolean clear, @Nullable String reason) {
    jdbc.update(
        "insert into payload_view (viewed_at, operator, message_id, stage, clear, reason)"
            + " values (?, ?, ?, ?, ?, ?)",
        clock.instant().atOffset(ZoneOffset.UTC),
        operator,
        messageId,
        stage,
        clear,
        reason);
  }

  /** The looks at one message, newest first. */
  public List<View> ofMessage(UUID messageId) {
    return jdbc.query(
        "select * from payload_view where message_id = ? order by view_id desc",
        PayloadViews::view,
        messageId);
  }

  /** The latest looks, newest first; of one operator when he is named. */
  public List<View> latest(@Nullable String operator, int limit) {
    return jdbc.query(
        "select * from payload_view where (?::text is null or operator = ?)"
            + " order by view_id desc limit ?",
        PayloadViews::view,
        operator,
        operator,
        limit);
  }

  private static View view(ResultSet row, int number) throws SQLException {
    return new View(
        row.getObject("viewed_at", OffsetDateTime.class).toInstant(),
        row.getString("operator"),
        row.getObject("message_id", UUID.class),
        row.getString("stage"),
        row.getBoolean("clear"),
        row.getString("reason"));
  }
}
