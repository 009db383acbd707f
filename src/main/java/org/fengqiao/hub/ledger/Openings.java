package org.fengqiao.hub.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.fengqiao.hub.canonical.model.Dispatch;
import org.fengqiao.hub.ledger.Cases.Opening;
import org.fengqiao.hub.ledger.Cases.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Opens cases or finds them open; one statement for as many as there are. */
final class Openings {

  private static final String OPEN =
      "with n as (select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],"
          + " ?::text[], ?::text[], ?::text[], ?::uuid[]) n (case_id, dossier, court, case_number,"
          + " centre, station, track, priority, message_id)), place as (insert into dispute_case"
          + " (case_id, dossier, court, case_number, centre, station, track, priority, state,"
          + " next_seq, opened_at, changed_at) select case_id, dossier, court, case_number, centre,"
          + " station, track, priority, 'RECEIVED', 2, ?, ? from n order by court, case_number,"
          + " dossier on conflict (court, case_number, dossier) do update set next_seq ="
          + " dispute_case.next_seq + 1 returning case_id, court, case_number, dossier, next_seq -"
          + " 1 as seq) insert into case_message select p.case_id, p.seq, n.message_id, ?, ? from"
          + " place p join n using (court, case_number, dossier) returning case_id, seq,"
          + " message_id";

  private final JdbcTemplate jdbc;

  Openings(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** As {@link Cases#openOrJoin(Collection)} says. */
  Map<UUID, Place> openOrJoin(Collection<Opening> openings, Instant at) {
    var now = Rows.utc(at);
    Map<UUID, Place> places = new HashMap<>();
    jdbc.query(
        OPEN,
        row -> {
          places.put(row.getObject("message_id", UUID.class), Cases.place(row, 0));
        },
        Rows.column(openings, Opening::freshId),
        Rows.column(openings, opening -> opening.dossier().name()),
        Rows.column(openings, Opening::court),
        Rows.column(openings, Opening::caseNumber),
        Rows.column(openings, Opening::centre),
        Rows.column(openings, dispatched(Dispatch::getStation)),
        Rows.column(openings, dispatched(dispatch -> dispatch.getTrack().value())),
        Rows.column(openings, dispatched(dispatch -> dispatch.getPriority().value())),
        Rows.column(openings, Opening::messageId),
        now,
        now,
        Cases.PENDING,
        now);
    return places;
  }

  private static Function<Opening, @Nullable Object> dispatched(Function<Dispatch, String> value) {
    return opening -> opening.dispatch() == null ? null : value.apply(opening.dispatch());
  }
}
