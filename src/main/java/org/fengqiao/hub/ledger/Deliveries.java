package org.fengqiao.hub.ledger;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.ledger.clocks.ClockStart;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The deliveries of the ledger. For one case and one partner at most one delivery is under way; the
 * next one waits until it is settled.
 */
@Component
public class Deliveries {

  private static final String OPEN = "state in ('READY', 'WAITING', 'RETRY', 'AVAILABLE', 'STUCK')";

  /** One row when it was open, with the released delivery in it if there is one. */
  private static final String SETTLE =
      "with settled as (update delivery set state = ?, attempts = attempts + 1, changed_at = ?,"
          + " next_attempt_at = null, partner_status = ?, partner_receipt = ?"
          + " where delivery_id = ? and "
          + OPEN
          + " returning *), attempt as (insert into delivery_attempt (delivery_id, attempt,"
          + " ended_at, outcome, detail, started_at, breaker) select delivery_id, attempts, ?, ?,"
          + " ?, ?, ? from settled), kept as (insert into delivery_payload (delivery_id, stage,"
          + " attempt, content) select s.delivery_id, 'target', s.attempts, t.content from settled"
          + " s, (values (?::bytea)) t (content) where t.content is not null on conflict"
          + " (delivery_id, stage) do update set attempt = excluded.attempt, content ="
          + " excluded.content), moved as (update dispute_case c set state = ?, changed_at = ? from"
          + " settled s where c.case_id = s.case_id and ?), behind as (select w.delivery_id from"
          + " settled s, lateral (select delivery_id from delivery where case_id = s.case_id and"
          + " partner = s.partner and state = 'WAITING' order by seq limit 1) w), released as"
          + " (update delivery d set state = ?, changed_at = ? from behind b where d.delivery_id ="
          + " b.delivery_id returning d.*), begun as (insert into legal_clock (case_id, clock,"
          + " state, started_on, length, raw_end, rolled_end, provisional, due_at, changed_at)"
          + " select s.case_id, o.* from settled s, (values (?, 'RUNNING', ?::date, ?::integer,"
          + " ?::date, ?::date, ?::boolean, ?::timestamptz, ?::timestamptz)) o (clock) where"
          + " o.clock is not null on conflict do nothing) select r.* from settled left join"
          + " released r on true";

  /**
   * A delivery to be decided.
   *
   * @param pulled whether the partner fetches from its inbox instead of being called
   */
  public record Due(
      UUID id,
      UUID messageId,
      UUID caseId,
      int seq,
      String partner,
      MessageKind kind,
      boolean pulled) {}

  private final JdbcTemplate jdbc;
  private final Clock clock;

  Deliveries(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Decides that partners get messages. The caller holds the cases' locks, and decides at most one
   * message of a case for a partner at a time.
   *
   * @return the deliveries; {@code READY} ones must be handed to their partner's queue now
   */
  public List<DeliveryEntry> decide(Collection<Due> due) {
    if (due.isEmpty()) {
      return List.of();
    }
    var now = Rows.utc(clock.instant());
    return jdbc.query(
        "insert into delivery (delivery_id, message_id, case_id, seq, partner, kind, state,"
            + " created_at, changed_at)"
            + " select n.id, n.message_id, n.case_id, n.seq::integer, n.partner, n.kind,"
            + " case when exists (select 1 from delivery where case_id = n.case_id"
            + " and partner = n.partner and "
            + OPEN
            + ") then 'WAITING' else n.state end, ?, ?"
            + " from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[],"
            + " ?::text[]) n (id, message_id, case_id, seq, partner, kind, state) returning *",
        Rows::delivery,
        now,
        now,
        Rows.column(due, Due::id),
        Rows.column(due, Due::messageId),
        Rows.column(due, Due::caseId),
        Rows.column(due, Due::seq),
        Rows.column(due, Due::partner),
        Rows.column(due, d -> d.kind().id()),
        Rows.column(due, d -> d.pulled() ? DeliveryState.AVAILABLE : DeliveryState.READY));
  }

  /** The delivery with this id. */
  public Optional<DeliveryEntry> find(UUID id) {
    return jdbc.query("select * from delivery where delivery_id = ?", Rows::delivery, id).stream()
        .findFirst();
  }

  /** The deliveries of a case, oldest first. */
  public List<DeliveryEntry> ofCase(UUID caseId) {
    return jdbc.query(
        "select * from delivery where case_id = ? order by created_at, seq",
        Rows::delivery,
        caseId);
  }

  /** What lies in a pulling partner's inbox, oldest first, after a delivery when one is named. */
  public List<DeliveryEntry> inbox(String partner, @Nullable UUID after, int limit) {
    return jdbc.query(
        "select * from delivery where partner = ? and state = 'AVAILABLE'"
            + " and (?::uuid is null or delivery_id > ?::uuid)"
            + " order by delivery_id limit ?",
        Rows::delivery,
        partner,
        after,
        after,
        limit);
  }

  /**
   * Settles a delivery; the one that waited behind it becomes the partner's next. The caller holds
   * the case's lock.
   *
   * @param caseTo the state its case moves to, if it does
   * @param pulled whether the partner fetches from its inbox instead of being called
   * @return what was released; nothing at all when it was settled before, and nothing was written
   */
  public Optional<List<DeliveryEntry>> settle(
      UUID id,
      DeliveryState state,
      String status,
      String detail,
      @Nullable CaseState caseTo,
      boolean pulled) {
    return settle(id, state, status, detail, caseTo, pulled, null);
  }

  /** The same, and keeps what the last attempt left behind, where the partner was called. */
  public Optional<List<DeliveryEntry>> settle(
      UUID id,
      DeliveryState state,
      String status,
      String detail,
      @Nullable CaseState caseTo,
      boolean pulled,
      @Nullable AttemptTrace trace) {
    return settle(id, state, status, detail, caseTo, pulled, trace, null);
  }

  /** The same, and starts the clock of what the partner holds from now on, if one is given. */
  public Optional<List<DeliveryEntry>> settle(
      UUID id,
      DeliveryState state,
      String status,
      String detail,
      @Nullable CaseState caseTo,
      boolean pulled,
      @Nullable AttemptTrace trace,
      @Nullable ClockStart begun) {
    var now = Rows.utc(clock.instant());
    List<Optional<DeliveryEntry>> rows =
        jdbc.query(
            SETTLE,
            (row, n) ->
                row.getObject("delivery_id") == null
                    ? Optional.empty()
                    : Optional.of(Rows.delivery(row, n)),
            state.name(),
            now,
            status,
            detail,
            id,
            now,
            state.name(),
            status,
            trace == null ? null : Rows.utc(trace.startedAt()),
            trace == null ? null : trace.breaker(),
            trace == null ? null : trace.target(),
            caseTo == null ? null : caseTo.name(),
            now,
            caseTo != null,
            pulled ? "AVAILABLE" : "READY",
            now,
            begun == null ? null : begun.clock(),
            begun == null ? null : begun.startedOn(),
            begun == null ? null : begun.length(),
            begun == null ? null : begun.deadline().raw(),
            begun == null ? null : begun.deadline().end(),
            begun == null ? null : begun.deadline().provisional(),
            begun == null ? null : Rows.utc(begun.dueAt()),
            now);
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(rows.stream().flatMap(Optional::stream).toList());
  }
}
