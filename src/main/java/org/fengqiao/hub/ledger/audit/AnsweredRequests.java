package org.fengqiao.hub.ledger.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What operators' programs asked for under a key ({@code Idempotency-Key}), kept for a day. */
@Component
public class AnsweredRequests {

  private static final Duration KEPT = Duration.ofHours(24);

  /** After this a request without an answer died with its hub. */
  private static final Duration GIVEN_UP = Duration.ofMinutes(10);

  /**
   * A request that was made under a key before.
   *
   * @param digest SHA-256 (hex) of what was asked
   * @param status HTTP status of the answer; nothing while it is being done
   * @param media its media type
   * @param answer its body
   */
  public record Known(
      String digest, @Nullable Integer status, @Nullable String media, byte @Nullable [] answer) {}

  private final JdbcTemplate jdbc;
  private final Clock clock;

  AnsweredRequests(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Takes a key for a request.
   *
   * @return nothing when it is new and now taken; else what is known under it
   */
  public Optional<Known> take(String operator, String key, String digest) {
    Instant now = clock.instant();
    jdbc.update(
        "delete from answered_request where asked_at < ? or status is null and asked_at < ?",
        now.minus(KEPT).atOffset(ZoneOffset.UTC),
        now.minus(GIVEN_UP).atOffset(ZoneOffset.UTC));
    boolean taken =
        jdbc.update(
                "insert into answered_request (operator, key, digest, asked_at) values (?, ?, ?, ?)"
                    + " on conflict do nothing",
                operator,
                key,
                digest,
                now.atOffset(ZoneOffset.UTC))
            == 1;
    return taken
        ? Optional.empty()
        : jdbc
            .query(
                "select * from answered_request where operator = ? and key = ?",
                (row, n) ->
                    new Known(
                        row.getString("digest"),
                        row.getObject("status", Integer.class),
                        row.getString("media"),
                        row.getBytes("answer")),
                operator,
                key)
            .stream()
            .findFirst();
  }

  /** Keeps the answer. */
  public void answered(
      String operator, String key, int status, @Nullable String media, byte[] answer) {
    jdbc.update(
        "update answered_request set status = ?, media = ?, answer = ? where operator = ? and key"
            + " = ?",
        status,
        media,
        answer,
        operator,
        key);
  }

  /** Gives the key back: the request failed on our side and may be made again. */
  public void release(String operator, String key) {
    jdbc.update(
        "delete from answered_request where operator = ? and key = ? and status is null",
        operator,
        key);
  }
}
