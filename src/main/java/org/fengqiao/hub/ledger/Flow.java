package org.fengqiao.hub.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What flows now and what is held up. Reads only, and only rows that are few or indexed. */
@Component
public class Flow {

  /**
   * What waits for a partner.
   *
   * @param partner the partner
   * @param open deliveries not settled
   * @param trying how many of them failed at least once
   * @param oldest since when the oldest one waits
   * @param lastError why the last attempt failed, of those that wait; no personal data
   */
  public record Waiting(
      String partner,
      long open,
      long trying,
      @Nullable Instant oldest,
      @Nullable String lastError) {}

  /** One attempt of a delivery. */
  public record Attempt(int number, Instant endedAt, String outcome, @Nullable String detail) {}

  private final JdbcTemplate jdbc;

  Flow(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** How many messages each partner sent since a moment. */
  public Map<String, Long> sentBy(Instant since) {
    return counts(
        "select sender, count(*) from message where received_at > ? group by sender", since);
  }

  /** How many messages taken in since a moment each partner has been given. */
  public Map<String, Long> givenTo(Instant since) {
    return counts(
        "select d.partner, count(*) from message m join case_message c using (message_id)"
            + " join delivery d on d.case_id = c.case_id and d.seq = c.seq"
            + " where m.received_at > ? and d.state = 'DELIVERED' group by d.partner",
        since);
  }

  private Map<String, Long> counts(String sql, Instant since) {
    Map<String, Long> counts = new HashMap<>();
    jdbc.query(
        sql,
        row -> {
          counts.put(row.getString(1), row.getLong(2));
        },
        Rows.utc(since));
    return counts;
  }

  /** What waits for each partner that something waits for. */
  public List<Waiting> waiting() {
    return jdbc.query(
        "select partner, count(*), count(*) filter (where attempts > 0), min(created_at),"
            + " (array_agg(last_error order by changed_at desc)"
            + " filter (where last_error is not null))[1]"
            + " from delivery where state in ('READY', 'WAITING', 'RETRY', 'AVAILABLE')"
            + " group by partner order by partner",
        (row, n) ->
            new Waiting(
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                instant(row.getObject(4, OffsetDateTime.class)),
                row.getString(5)));
  }

  /** The attempts of a delivery, first one first. */
  public List<Attempt> attempts(UUID delivery) {
    return jdbc.query(
        "select attempt, ended_at, outcome, detail from delivery_attempt where delivery_id = ?"
            + " order by attempt",
        (row, n) ->
            new Attempt(
                row.getInt(1), Rows.instant(row, "ended_at"), row.getString(3), row.getString(4)),
        delivery);
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
