package org.fengqiao.hub.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.hub.canonical.Dossier;
import org.fengqiao.hub.canonical.model.Dispatch;
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

  /** Where a case goes. */
  public record Move(UUID caseId, CaseState state, int version) {}

  /** A partner that takes part in a case from now on, and may therefore see it. */
  public record Admission(UUID caseId, String partner) {}

  static final String PENDING = "PENDING";
  private static final String PUT =
      " insert into case_message select case_id, seq, ?, ?, ? from place returning case_id, seq";

  static final String ADMIT =
      "update dispute_case set others = others || ?::text"
          + " where case_id = ? and not (? = any (others || court || centre))";

  private final JdbcTemplate jdbc;
  private final Openings openings;
  private final Clock clock;

  Cases(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.openings = new Openings(jdbc);
    this.clock = clock;
  }

  /**
   * A message that opens a case, or finds it open.
   *
   * @param freshId id of the case if it is new
   * @param caseNumber the court's 案号, or another opener's number
   * @param dispatch where the hub proposes to send it, for a referral; kept by whoever opens the
   *     case
   */
  public record Opening(
      UUID freshId,
      Dossier dossier,
      String court,
      String caseNumber,
      String centre,
      @Nullable Dispatch dispatch,
      UUID messageId) {

    /** What makes two of them the same case. */
    public List<Object> key() {
      return List.of(dossier, court, caseNumber);
    }
  }

  /** Opens a case or finds it open, as {@link #openOrJoin(Collection)} does. */
  public Place openOrJoin(Opening opening) {
    return Objects.requireNonNull(openOrJoin(List.of(opening)).get(opening.messageId()));
  }

  /**
   * Opens cases or finds them open, and puts each message into its case's inbox at the next place;
   * always in one order, so that no two wait for each other.
   *
   * @param all of different cases
   * @return the places, by message
   */
  public Map<UUID, Place> openOrJoin(Collection<Opening> all) {
    return openings.openOrJoin(all, clock.instant());
  }

  /** Opens a file of the hub's own between partners; nobody sent the message that opens it. */
  void open(UUID caseId, Dossier dossier, String number, List<String> partners, CaseState state) {
    var now = Rows.utc(clock.instant());
    jdbc.update(
        "insert into dispute_case (case_id, dossier, court, case_number, centre, others, state,"
            + " opened_at, changed_at) values (?, ?, ?, ?, ?, ?::text[], ?, ?, ?)",
        caseId,
        dossier.name(),
        HubMessages.HUB,
        number,
        partners.get(0),
        partners.subList(1, partners.size()).toArray(String[]::new),
        state.name(),
        now,
        now);
  }

  /**
   * Puts a message into the inbox of a case its sender takes part in, at the next place. Those who
   * run the hub take part in every case.
   *
   * @return nothing when the partner has no such case
   */
  public Optional<Place> join(UUID caseId, String partner, UUID messageId) {
    return join(caseId, partner, messageId, PENDING);
  }

  /** Puts a message of the hub's own into the case's log; nobody has to look at it. */
  Optional<Place> log(UUID caseId, String receiver, UUID messageId) {
    return join(caseId, receiver, messageId, "DONE");
  }

  private Optional<Place> join(UUID caseId, String partner, UUID messageId, String state) {
    return jdbc
        .query(
            "with place as (update dispute_case set next_seq = next_seq + 1"
                + " where case_id = ? and ? = any (others || court || centre || 'operators'::text)"
                + " returning case_id, next_seq - 1 as seq)"
                + PUT,
            Cases::place,
            caseId,
            partner,
            messageId,
            state,
            Rows.utc(clock.instant()))
        .stream()
        .findFirst();
  }

  static Place place(ResultSet row, int number) throws SQLException {
    return new Place(row.getObject("case_id", UUID.class), row.getInt("seq"));
  }

  /** The case under a court's 案号. */
  public Optional<CaseEntry> find(String court, String caseNumber) {
    return jdbc
        .query(
            "select * from dispute_case where court = ? and case_number = ?"
                + " and dossier = 'REFERRAL'",
            Rows::disputeCase,
            court,
            caseNumber)
        .stream()
        .findFirst();
  }

  /** The files of a sort under an opener's number in which a partner takes part; mostly one. */
  public List<CaseEntry> find(Dossier dossier, String number, String partner) {
    return jdbc.query(
        "select * from dispute_case where dossier = ? and case_number = ?"
            + " and ? = any (others || court || centre)",
        Rows::disputeCase,
        dossier.name(),
        number,
        partner);
  }

  /** The case with this id. */
  public Optional<CaseEntry> find(UUID caseId) {
    return jdbc
        .query("select * from dispute_case where case_id = ?", Rows::disputeCase, caseId)
        .stream()
        .findFirst();
  }

  /**
   * Holds cases until the caller's transaction ends; always in one order, so that none waits in a
   * ring.
   */
  public List<CaseEntry> lock(Collection<UUID> caseIds) {
    return jdbc.query(
        "select * from dispute_case where case_id = "
            + Rows.LISTED
            + " order by case_id for update",
        Rows::disputeCase,
        Rows.column(caseIds, UUID::toString));
  }

  /**
   * The messages casework has yet to see, in the order they were accepted in their case; while one
   * of a case's messages waits for a person, only what people decided.
   */
  public List<KnownMessage> pending(Collection<UUID> caseIds) {
    return jdbc.query(
        "select m.*, c.case_id, c.seq from case_message c join message m using (message_id)"
            + " where c.case_id = "
            + Rows.LISTED
            + " and c.state = 'PENDING'"
            + " and (m.kind = 'operator-decision' or not exists (select 1 from case_message"
            + " where case_id = c.case_id and state in ('STUCK', 'HELD')))"
            + " order by c.case_id, c.seq",
        Rows::message,
        Rows.column(caseIds, UUID::toString));
  }

  /** Moves cases to a state and a referral version. */
  public void move(Collection<Move> moves) {
    if (moves.isEmpty()) {
      return;
    }
    jdbc.update(
        "update dispute_case c set state = m.state, referral_version = m.version::integer,"
            + " changed_at = ? from unnest(?::uuid[], ?::text[], ?::text[])"
            + " m (case_id, state, version) where c.case_id = m.case_id",
        Rows.utc(clock.instant()),
        Rows.column(moves, Move::caseId),
        Rows.column(moves, Move::state),
        Rows.column(moves, Move::version));
  }

  /** Cases whose inbox has waited longer than it should: their signal may have been lost. */
  public List<UUID> overlooked(Duration patience) {
    return jdbc.queryForList(
        "select distinct case_id from case_message c where state = 'PENDING' and changed_at < ?"
            + " and (not exists (select 1 from case_message"
            + " where case_id = c.case_id and state in ('STUCK', 'HELD'))"
            + " or exists (select 1 from message m where m.message_id = c.message_id"
            + " and m.kind = 'operator-decision')) limit 500",
        UUID.class,
        Rows.utc(clock.instant().minus(patience)));
  }

  /** Lets a partner take part in a case. The caller holds the case's lock. */
  public void admit(Admission admission) {
    jdbc.update(ADMIT, admission.partner(), admission.caseId(), admission.partner());
  }
}
