package org.fengqiao.hub.ledger;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The cases of the ledger, each with an inbox that casework reads in order. A case row is the lock
 * under which everything about that case is decided.
 */
@Component
public class Cases {

  /**
   * The place a message got in its case.
   *
   * @param caseId the case
   * @param seq the message's number among the case's messages, from 1
   */
  public record Place(UUID caseId, int seq) {}

  private final JdbcTemplate jdbc;
  private final Clock clock;

  Cases(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Opens the case a court's 案号 names, or finds it open, and gives the next place in it. */
  public Place openOrJoin(UUID freshId, String court, String caseNumber, String centre) {
    var now = Rows.utc(clock.instant());
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "insert into dispute_case (case_id, court, case_number, centre, state, next_seq,"
                + " opened_at, changed_at) values (?, ?, ?, ?, 'RECEIVED', 2, ?, ?)"
                + " on conflict (court, case_number)"
                + " do update set next_seq = dispute_case.next_seq + 1"
                + " returning case_id, next_seq - 1",
            (row, n) -> new Place(row.getObject(1, UUID.class), row.getInt(2)),
            freshId,
            court,
            caseNumber,
            centre,
            now,
            now));
  }

  /** The next place in a case this partner takes part in; nothing when there is no such case. */
  public Optional<Place> join(UUID caseId, String partner) {
    return jdbc
        .query(
            "update dispute_case set next_seq = next_seq + 1"
                + " where case_id = ? and (court = ? or centre = ?) returning case_id, next_seq - 1",
            (row, n) -> new Place(row.getObject(1, UUID.class), row.getInt(2)),
            caseId,
            partner,
            partner)
        .stream()
        .findFirst();
  }

  /** The case under a court's 案号. */
  public Optional<CaseEntry> find(String court, String caseNumber) {
    return jdbc
        .query(
            "select * from dispute_case where court = ? and case_number = ?",
            Rows::disputeCase,
            court,
            caseNumber)
        .stream()
        .findFirst();
  }

  /** The case with this id. */
  public Optional<CaseEntry> find(UUID caseId) {
    return jdbc
        .query("select * from dispute_case where case_id = ?", Rows::disputeCase, caseId)
        .stream()
        .findFirst();
  }

  /** Holds the case until the caller's transaction ends. */
  public CaseEntry lock(UUID caseId) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "select * from dispute_case where case_id = ? for update", Rows::disputeCase, caseId));
  }

  /** Puts a message into the case's inbox at its place. */
  public void put(Place place, UUID messageId) {
    put(place, messageId, "PENDING");
  }

  /** Puts a message of the hub's own into the case's log; nobody has to look at it. */
  void log(Place place, UUID messageId) {
    put(place, messageId, "DONE");
  }

  private void put(Place place, UUID messageId, String state) {
    jdbc.update(
        "insert into case_message values (?, ?, ?, ?, ?)",
        place.caseId(),
        place.seq(),
        messageId,
        state,
        Rows.utc(clock.instant()));
  }

  /**
   * What casework has not looked at yet, in order.
   *
   * @return nothing while an earlier message of the case waits for a person
   */
  public List<KnownMessage> pending(UUID caseId) {
    return jdbc.query(
        "select m.*, c.case_id, c.seq from case_message c join message m using (message_id)"
            + " where c.case_id = ? and c.state = 'PENDING' and not exists"
            + " (select 1 from case_message where case_id = c.case_id and state = 'STUCK')"
            + " order by c.seq",
        Rows::message,
        caseId);
  }

  /** Moves a case to a state, and to a referral version when one is given. */
  public void move(UUID caseId, CaseState state, @Nullable Integer version) {
    jdbc.update(
        "update dispute_case set state = ?, referral_version = coalesce(?, referral_version),"
            + " changed_at = ? where case_id = ?",
        state.name(),
        version,
        Rows.utc(clock.instant()),
        caseId);
  }

  /** Cases whose inbox has waited longer than it should: their signal may have been lost. */
  public List<UUID> overlooked(Duration patience) {
    return jdbc.queryForList(
        "select distinct case_id from case_message where state = 'PENDING' and changed_at < ?"
            + " limit 500",
        UUID.class,
        Rows.utc(clock.instant().minus(patience)));
  }
}
