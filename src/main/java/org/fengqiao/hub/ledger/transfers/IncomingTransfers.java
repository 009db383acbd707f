package org.fengqiao.hub.ledger.transfers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.fengqiao.hub.ledger.Failures;
import org.fengqiao.hub.ledger.NextStep;
import org.fengqiao.hub.ledger.transfers.Place.Order;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The files that come in: each number once, in order. Every method is one statement, so a crash
 * between two of them leaves nothing half done.
 */
@Component
public class IncomingTransfers {

  /** How often the same gap is asked for before a person is told. */
  private static final int INCIDENT_AFTER = 3;

  private final JdbcTemplate jdbc;
  private final Failures failures;
  private final Clock clock;

  IncomingTransfers(JdbcTemplate jdbc, Failures failures, Clock clock) {
    this.jdbc = jdbc;
    this.failures = failures;
    this.clock = clock;
  }

  /** Where a file with this number and content stands. */
  public Place place(String partner, long seq, String digest) {
    long next = next(partner);
    if (seq >= next) {
      return new Place(seq == next ? Order.NEXT : Order.AHEAD, next, null);
    }
    List<Place> earlier =
        jdbc.query(
            "select digest, answer from transfer where partner = ? and direction = 'IN' and seq ="
                + " ?",
            (row, n) ->
                digest.equals(row.getString("digest"))
                    ? new Place(Order.REPEATED, next, row.getBytes("answer"))
                    : new Place(Order.CONFLICT, next, null),
            partner,
            seq);
    return earlier.isEmpty() ? new Place(Order.CONFLICT, next, null) : earlier.get(0);
  }

  private long next(String partner) {
    jdbc.update(
        "insert into transfer_channel (partner) values (?) on conflict do nothing", partner);
    @Nullable Long next =
        jdbc.queryForObject(
            "select next_in from transfer_channel where partner = ?", Long.class, partner);
    return next == null ? 1 : next;
  }

  /**
   * Everything in a file was taken, and this is the answer. Another hub may have said so first;
   * then nothing changes.
   */
  public void taken(String partner, long seq, String digest, byte[] answer) {
    OffsetDateTime now = now();
    next(partner);
    jdbc.update(
        "with moved as (update transfer_channel set next_in = next_in + 1, asked_at = null,"
            + " asked_times = 0 where partner = ? and next_in = ? returning partner)"
            + " insert into transfer (partner, direction, seq, state, digest, answer, created_at,"
            + " changed_at) select partner, 'IN', ?, 'ANSWERED', ?, ?, ?, ? from moved",
        partner,
        seq,
        seq,
        digest,
        answer,
        now,
        now);
  }

  /**
   * Whether the partner is to be asked now for what is missing. After some times without success it
   * is an incident as well.
   *
   * @param every not more often than that
   */
  public boolean ask(String partner, Duration every) {
    Instant before = clock.instant().minus(every);
    List<Integer> asked =
        jdbc.query(
            "update transfer_channel set asked_at = ?, asked_times = asked_times + 1 where partner"
                + " = ? and (asked_at is null or asked_at <= ?) returning asked_times",
            (row, n) -> row.getInt(1),
            now(),
            partner,
            before.atOffset(ZoneOffset.UTC));
    if (asked.contains(INCIDENT_AFTER)) {
      failures.record(
          new Failures.Place("ferry-in." + partner, null, null, null, partner, null),
          new TransferMissing(partner + " was asked " + INCIDENT_AFTER + " times for a file"),
          Failures.Owner.PARTNER,
          NextStep.ASK_FOR_FILE);
    }
    return !asked.isEmpty();
  }

  /** A partner says that it has sent files up to this number. */
  public void announced(String partner, long last) {
    next(partner);
    jdbc.update(
        "update transfer_channel set announced_in = ? where partner = ? and announced_in < ?",
        last,
        partner,
        last);
  }

  /**
   * Numbers a partner says it has sent and that are not taken.
   *
   * @param from the first of them
   * @param to the last; less than the first when all are taken
   */
  public record Gap(long from, long to) {}

  /** What a partner says it has sent and has not come. */
  public Gap announcedGap(String partner) {
    return jdbc
        .query(
            "select next_in, announced_in from transfer_channel where partner = ?",
            (row, n) -> new Gap(row.getLong("next_in"), row.getLong("announced_in")),
            partner)
        .stream()
        .findFirst()
        .orElse(new Gap(1, 0));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
