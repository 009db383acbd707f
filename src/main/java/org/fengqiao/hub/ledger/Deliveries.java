package org.fengqiao.hub.ledger;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.hub.canonical.MessageKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The deliveries of the ledger. For one case and one partner at most one delivery is under way; the
 * next one waits until it is settled.
 */
@Component
public class Deliveries {

  static final String OPEN = "state in ('READY', 'WAITING', 'RETRY', 'AVAILABLE', 'STUCK')";

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
  private final Settlements settlements;
  private final Clock clock;

  Deliveries(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.settlements = new Settlements(jdbc);
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
            + ") then 'WAITING' else n.state end, ?, ? from unnest((select ?::uuid[]), ?::uuid[],"
            + " ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[]) n (id, message_id, case_id,"
            + " seq, partner, kind, state) returning *",
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
   * @return what was released; nothing at all when it was settled before, and nothing was written
   */
  public Optional<List<DeliveryEntry>> settle(Settling settling) {
    return Optional.ofNullable(settle(List.of(settling)).get(settling.id()));
  }

  /**
   * Settles deliveries, as {@link #settle(Settling)} does each; of a case and a partner at most one
   * is under way, so none of them waits behind another.
   *
   * @return what was released, by the delivery it waited behind; without those settled before
   */
  public Map<UUID, List<DeliveryEntry>> settle(Collection<Settling> all) {
    return settlements.settle(all, clock.instant());
  }
}
