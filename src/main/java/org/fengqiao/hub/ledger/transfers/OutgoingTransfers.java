package org.fengqiao.hub.ledger.transfers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.fengqiao.hub.ledger.Failures;
import org.fengqiao.hub.ledger.NextStep;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The files that go out. A delivery is in at most one file under way; when no acknowledgement comes
 * in time it goes again in another file, under its own id. Every change is one statement.
 */
@Component
public class OutgoingTransfers {

  private static final String COLLECT =
      "with channel as (select next_out from transfer_channel where partner = ? for update),"
          + " due as (select delivery_id from delivery d where d.partner = ?"
          + " and d.state = 'AVAILABLE' and not exists (select 1 from transfer t"
          + " where t.partner = d.partner and t.direction = 'OUT' and t.state in ('OPEN', 'SENT')"
          + " and d.delivery_id = any(t.deliveries)) order by delivery_id limit ?),"
          + " content as (select array_agg(delivery_id order by delivery_id) ids from due),"
          + " opened as (insert into transfer (partner, direction, seq, state, deliveries,"
          + " created_at, changed_at) select ?, 'OUT', next_out, 'OPEN', ids, ?, ?"
          + " from channel, content where ids is not null returning partner)"
          + " update transfer_channel set next_out = next_out + 1"
          + " where partner in (select partner from opened)";

  /** How many files with the same delivery may stay unanswered before a person is told. */
  private static final int INCIDENT_AFTER = 3;

  private final JdbcTemplate jdbc;
  private final Failures failures;
  private final Clock clock;

  OutgoingTransfers(JdbcTemplate jdbc, Failures failures, Clock clock) {
    this.jdbc = jdbc;
    this.failures = failures;
    this.clock = clock;
  }

  /**
   * Decides a file of what waits for the partner and is in no other; nothing when nothing waits.
   */
  public void collect(String partner, int most) {
    jdbc.update(
        "insert into transfer_channel (partner) values (?) on conflict do nothing", partner);
    OffsetDateTime now = now();
    jdbc.update(COLLECT, partner, partner, most, partner, now, now);
  }

  /** The files that were decided and not yet put, by number. */
  public List<OutgoingTransfer> toWrite(String partner) {
    return jdbc.query(
        "select * from transfer where partner = ? and direction = 'OUT' and state = 'OPEN'"
            + " order by seq",
        OutgoingTransfers::transfer,
        partner);
  }

  /** A file lies where the partner gets it; the acknowledgement is due within the SLA. */
  public void sent(OutgoingTransfer transfer, Duration sla) {
    jdbc.update(
        "update transfer set state = 'SENT', changed_at = ?, due_at = ?"
            + " where partner = ? and direction = 'OUT' and seq = ? and state = 'OPEN'",
        now(),
        now().plus(sla),
        transfer.partner(),
        transfer.seq());
  }

  /**
   * The number of the last file, when it is time to say it; whoever asks next is told when it is
   * time again.
   */
  public OptionalLong heartbeat(String partner, Duration every) {
    return jdbc
        .query(
            "update transfer_channel set heartbeat_at = ? where partner = ?"
                + " and (heartbeat_at is null or heartbeat_at <= ?) returning next_out - 1",
            (row, n) -> row.getLong(1),
            now(),
            partner,
            now().minus(every))
        .stream()
        .mapToLong(Long::longValue)
        .findFirst();
  }

  /**
   * The partner acknowledged a file; a number never sent changes nothing. A silence that was asked
   * about is over.
   */
  public void answered(String partner, long seq) {
    jdbc.update(
        "update transfer_channel set silent_since = null"
            + " where partner = ? and silent_since is not null",
        partner);
    jdbc.update(
        "update transfer set state = 'ANSWERED', changed_at = ?"
            + " where partner = ? and direction = 'OUT' and seq = ? and state <> 'ANSWERED'",
        now(),
        partner,
        seq);
  }

  /** The partner asks for files again, from one number to another. */
  public void again(String partner, long from, long to) {
    jdbc.update(
        "update transfer set state = 'OPEN', attempt = attempt + 1, changed_at = ?"
            + " where partner = ? and direction = 'OUT' and seq between ? and ?"
            + " and state <> 'OPEN'",
        now(),
        partner,
        from,
        to);
  }

  /**
   * Files whose acknowledgement is overdue are given up; what was in them goes again. After three
   * for the same delivery a person is told, once until the partner answers.
   */
  public void expire(String partner) {
    List<OutgoingTransfer> overdue =
        jdbc.query(
            "update transfer set state = 'EXPIRED', changed_at = ? where partner = ?"
                + " and direction = 'OUT' and state = 'SENT' and due_at < ? returning *",
            OutgoingTransfers::transfer,
            now(),
            partner,
            now());
    overdue.stream()
        .filter(this::isIncident)
        .findFirst()
        .filter(this::isFirstOfThisSilence)
        .ifPresent(this::report);
  }

  private boolean isIncident(OutgoingTransfer overdue) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select exists (select from transfer t, unnest(t.deliveries) delivery"
                + " where t.partner = ? and t.direction = 'OUT' and t.state = 'EXPIRED'"
                + " and delivery = any(?::uuid[]) group by delivery having count(*) = ?)",
            Boolean.class,
            overdue.partner(),
            overdue.deliveries().toArray(UUID[]::new),
            INCIDENT_AFTER));
  }

  private boolean isFirstOfThisSilence(OutgoingTransfer overdue) {
    return jdbc.update(
            "update transfer_channel set silent_since = ?"
                + " where partner = ? and silent_since is null",
            now(),
            overdue.partner())
        == 1;
  }

  /** An incident of the channel, not a failure of any case: the deliveries stay open. */
  private void report(OutgoingTransfer overdue) {
    failures.record(
        new Failures.Place(
            "ferry-out." + overdue.partner(),
            null,
            overdue.deliveries().get(0),
            null,
            overdue.partner(),
            null),
        new TransferMissing(INCIDENT_AFTER + " files of " + overdue.partner() + " unanswered"),
        Failures.Owner.PARTNER,
        NextStep.ASK_ABOUT_GAP);
  }

  private static OutgoingTransfer transfer(ResultSet row, int number) throws SQLException {
    return new OutgoingTransfer(
        row.getString("partner"),
        row.getLong("seq"),
        row.getInt("attempt"),
        List.of((UUID[]) row.getArray("deliveries").getArray()),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
