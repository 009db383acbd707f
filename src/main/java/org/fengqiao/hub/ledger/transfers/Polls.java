package org.fengqiao.hub.ledger.transfers;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How far the lists of partners have been read. A row is noted when the ledger holds its message
 * and the partner has the answer; the place of the next look moves only behind a list that was read
 * whole. Every method is one statement: after a crash between two of them rows are seen again,
 * never passed over.
 */
@Component
public class Polls {

  private final JdbcTemplate jdbc;
  private final Clock clock;

  Polls(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Where the next look at a partner's list begins, in its own words; nothing before the first. */
  public Optional<String> since(String partner) {
    List<String> found =
        jdbc.queryForList("select since from poll_cursor where partner = ?", String.class, partner);
    return found.stream().filter(Objects::nonNull).findFirst();
  }

  /** Whether this row, with this content, was taken and answered. */
  public boolean isDone(String partner, String item, String digest) {
    return !jdbc.queryForList(
            "select 1 from polled_row where partner = ? and item = ? and digest = ?",
            Integer.class,
            partner,
            item,
            digest)
        .isEmpty();
  }

  /**
   * Notes that a row was taken and answered.
   *
   * @param updated the partner's own time of the row, by which its list is sorted
   */
  public void done(String partner, String item, String digest, String updated) {
    jdbc.update(
        "insert into polled_row (partner, item, digest, updated, changed_at)"
            + " values (?, ?, ?, ?, ?) on conflict (partner, item) do update set"
            + " digest = excluded.digest, updated = excluded.updated,"
            + " changed_at = excluded.changed_at",
        partner,
        item,
        digest,
        updated,
        now());
  }

  /** The next look begins here; what lies before it is forgotten. */
  public void advance(String partner, String since) {
    jdbc.update(
        "with moved as (insert into poll_cursor (partner, since, changed_at) values (?, ?, ?)"
            + " on conflict (partner) do update set since = excluded.since,"
            + " changed_at = excluded.changed_at returning partner)"
            + " delete from polled_row r using moved m where r.partner = m.partner"
            + " and r.updated < ?",
        partner,
        since,
        now(),
        since);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
