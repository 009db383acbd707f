package org.fengqiao.hub.ledger.risk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.Dossier;
import org.fengqiao.hub.canonical.MessageKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which messages were screened: each once, whoever brings it how often and in what order. */
@Component
public class Screened {

  /** One screening at a time, on all nodes together: what one finds the next one must see. */
  private static final long TURN = 0x7269736bL;

  private static final String KINDS =
      "('case-referral', 'referral-amendment', 'complaint-transfer', 'mediation-outcome',"
          + " 'risk-feedback', 'operator-decision')";

  private final JdbcTemplate jdbc;
  private final Clock clock;

  Screened(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Takes the turn to screen until the caller's transaction ends, and notes what is screened in it.
   *
   * @return the messages that took effect and were not screened before, oldest first
   */
  public List<SeenMessage> take(Collection<UUID> messages) {
    jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, TURN);
    return jdbc.query(
        "with fresh as (insert into risk_screened select m.message_id, ? from message m"
            + " where m.message_id = any (?::uuid[]) and m.state = 'APPLIED'"
            + " on conflict do nothing returning message_id)"
            + " select m.*, c.case_id, d.dossier, p.content from fresh"
            + " join message m using (message_id) join case_message c using (message_id)"
            + " join dispute_case d on d.case_id = c.case_id"
            + " join payload p on p.message_id = m.message_id and p.stage = 'canonical'"
            + " order by m.received_at, m.message_id",
        Screened::seen,
        Columns.utc(clock.instant()),
        Columns.of(messages, UUID::toString));
  }

  private static SeenMessage seen(ResultSet row, int number) throws SQLException {
    return new SeenMessage(
        Columns.uuid(row, "message_id"),
        Columns.uuid(row, "case_id"),
        Dossier.valueOf(row.getString("dossier")),
        row.getString("sender"),
        MessageKind.of(row.getString("kind")).orElseThrow(),
        row.getString("verdict"),
        Columns.instant(row, "received_at"),
        row.getBytes("content"));
  }

  /** Gives up on a message that cannot be screened; a fault of ours is on record for it. */
  public void giveUp(UUID message) {
    jdbc.update(
        "insert into risk_screened values (?, ?) on conflict do nothing",
        message,
        Columns.utc(clock.instant()));
  }

  /**
   * Messages that took effect a while ago and were not screened, oldest first: a signal was lost,
   * or they are older than screening. Moves on behind what it has looked at.
   *
   * @param since where the first look begins
   * @param patience how long screening usually may take
   * @param most how many messages are looked at
   */
  public List<UUID> overlooked(Instant since, Duration patience, int most) {
    jdbc.update(
        "insert into risk_cursor (screened_to) values (?) on conflict do nothing",
        Columns.utc(since));
    return jdbc.queryForList(
        "with looked as (select m.message_id, m.kind, m.state, m.received_at from message m,"
            + " risk_cursor where m.received_at >= screened_to and m.received_at < ?"
            + " order by m.received_at limit ?),"
            + " moved as (update risk_cursor set screened_to = l.last from"
            + " (select max(received_at) as last from looked) l where l.last is not null)"
            + " select l.message_id from looked l where l.state = 'APPLIED' and l.kind in "
            + KINDS
            + " and not exists (select 1 from risk_screened s where s.message_id = l.message_id)",
        UUID.class,
        Columns.utc(clock.instant().minus(patience)),
        most);
  }

  /** Forgets what no window reaches any more. */
  public void forget(Instant before) {
    jdbc.update("delete from risk_feature where seen_at < ?", Columns.utc(before));
    jdbc.update("delete from risk_screened where screened_at < ?", Columns.utc(before));
  }
}
