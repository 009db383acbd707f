package org.fengqiao.hub.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.fengqiao.hub.ledger.clocks.ClockStart;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Ends deliveries, with all that follows in the ledger; one statement for as many as there are. */
final class Settlements {

  /** One row for each that was open, with the released delivery in it if there is one. */
  private static final String SETTLE =
      "with n as (select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],"
          + " ?::text[], ?::timestamptz[], ?::text[], ?::bytea[], ?::text[], ?::date[],"
          + " ?::integer[], ?::date[], ?::date[], ?::boolean[], ?::timestamptz[]) n (id, outcome,"
          + " answer, receipt, case_to, released_as, began_at, breaker_was, target, clock_id,"
          + " begins_on, long, raw, rolled, unsure, due)), t as (select ?::timestamptz as now),"
          + " settled as (update delivery d set state = n.outcome, attempts = d.attempts + 1,"
          + " changed_at = t.now, next_attempt_at = null, partner_status = n.answer,"
          + " partner_receipt = n.receipt from n, t where d.delivery_id = n.id and d."
          + Deliveries.OPEN
          + " returning d.*), attempt as (insert into delivery_attempt (delivery_id, attempt,"
          + " ended_at, outcome, detail, started_at, breaker) select s.delivery_id, s.attempts,"
          + " s.changed_at, n.outcome, n.answer, n.began_at, n.breaker_was from settled s join n on"
          + " n.id = s.delivery_id), kept as (insert into delivery_payload (delivery_id, stage,"
          + " attempt, content) select s.delivery_id, 'target', s.attempts, n.target from settled s"
          + " join n on n.id = s.delivery_id where n.target is not null on conflict (delivery_id,"
          + " stage) do update set attempt = excluded.attempt, content = excluded.content), moved as"
          + " (update dispute_case c set state = n.case_to, changed_at = s.changed_at from settled"
          + " s join n on n.id = s.delivery_id where c.case_id = s.case_id and n.case_to is not"
          + " null), behind as (select s.delivery_id as ahead, w.delivery_id as next from settled s,"
          + " lateral (select delivery_id from delivery where case_id = s.case_id and partner ="
          + " s.partner and state = 'WAITING' order by seq limit 1) w), released as (update delivery"
          + " d set state = n.released_as, changed_at = t.now from behind b join n on n.id = b.ahead,"
          + " t where d.delivery_id = b.next returning b.ahead, d.*), begun as (insert into"
          + " legal_clock (case_id, clock, state, started_on, length, raw_end, rolled_end,"
          + " provisional, due_at, changed_at) select s.case_id, n.clock_id, 'RUNNING', n.begins_on,"
          + " n.long, n.raw, n.rolled, n.unsure, n.due, s.changed_at from settled s join n on n.id ="
          + " s.delivery_id where n.clock_id is not null on conflict do nothing) select"
          + " s.delivery_id as settled, r.* from settled s left join released r on r.ahead ="
          + " s.delivery_id";

  private final JdbcTemplate jdbc;

  Settlements(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Ends deliveries of which no two wait behind each other.
   *
   * @return what was released, by the delivery it waited behind; without those that were settled
   *     before
   */
  Map<UUID, List<DeliveryEntry>> settle(Collection<Settling> all, Instant now) {
    Map<UUID, List<DeliveryEntry>> released = new HashMap<>();
    jdbc.query(
        SETTLE,
        row -> {
          List<DeliveryEntry> behind =
              released.computeIfAbsent(
                  row.getObject("settled", UUID.class), id -> new ArrayList<>());
          if (row.getObject("delivery_id") != null) {
            behind.add(Rows.delivery(row, 0));
          }
        },
        Rows.column(all, Settling::id),
        Rows.column(all, Settling::state),
        Rows.column(all, Settling::status),
        Rows.column(all, Settling::receipt),
        Rows.column(all, Settling::caseTo),
        Rows.column(all, it -> it.pulled() ? DeliveryState.AVAILABLE : DeliveryState.READY),
        Rows.column(all, of(Settling::trace, AttemptTrace::startedAt)),
        Rows.column(all, of(Settling::trace, AttemptTrace::breaker)),
        Rows.bytes(all, it -> it.trace() == null ? null : it.trace().target()),
        Rows.column(all, of(Settling::begun, ClockStart::clock)),
        Rows.column(all, of(Settling::begun, ClockStart::startedOn)),
        Rows.column(all, of(Settling::begun, ClockStart::length)),
        Rows.column(all, of(Settling::begun, begun -> begun.deadline().raw())),
        Rows.column(all, of(Settling::begun, begun -> begun.deadline().end())),
        Rows.column(all, of(Settling::begun, begun -> begun.deadline().provisional())),
        Rows.column(all, of(Settling::begun, ClockStart::dueAt)),
        Rows.utc(now));
    return released;
  }

  private static <T> Function<Settling, @Nullable Object> of(
      Function<Settling, @Nullable T> part, Function<T, @Nullable Object> value) {
    return settling -> {
      T found = part.apply(settling);
      return found == null ? null : value.apply(found);
    };
  }
}
