package org.fengqiao.hub.ledger.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.hub.ledger.operations.QueueOrder.State;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What people want removed from queues, and the documents that were removed. */
@Component
public class QueueOrders {

  /**
   * A document as it is about to leave the broker.
   *
   * @param meantFor the queue it was sent to
   */
  public record Removed(
      String messageId, String meantFor, Instant sentAt, String digest, byte[] content) {}

  private final JdbcTemplate jdbc;
  private final Clock clock;

  QueueOrders(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Writes down what is asked for.
   *
   * @return whether it was; there may be only one at a time for a queue
   */
  public boolean ask(QueueOrder order) {
    try {
      return jdbc.update(
              "insert into queue_order (order_id, queue, state, up_to, message_ids, expected,"
                  + " asked_by, reason, created_at, changed_at)"
                  + " values (?, ?, ?, ?, ?::text[], ?, ?, ?, ?, ?)",
              order.id(),
              order.queue(),
              order.state().name(),
              utc(order.upTo()),
              order.messageIds().toArray(String[]::new),
              order.expected(),
              order.askedBy(),
              order.reason(),
              utc(order.createdAt()),
              utc(order.createdAt()))
          == 1;
    } catch (DuplicateKeyException another) {
      return false;
    }
  }

  /** The order with this id. */
  public Optional<QueueOrder> find(UUID id) {
    return jdbc
        .query("select * from queue_order where order_id = ?", QueueOrders::order, id)
        .stream()
        .findFirst();
  }

  /** The latest orders, of one queue when it is named. */
  public List<QueueOrder> latest(@Nullable String queue, int limit) {
    return jdbc.query(
        "select * from queue_order where (?::text is null or queue = ?)"
            + " order by created_at desc limit ?",
        QueueOrders::order,
        queue,
        queue,
        limit);
  }

  /**
   * Moves an order on.
   *
   * @param approver who approved it, when that is what moves it
   * @return whether it stood where it was thought to
   */
  public boolean move(UUID id, State from, State to, @Nullable String approver) {
    return jdbc.update(
            "update queue_order set state = ?, approved_by = coalesce(?, approved_by),"
                + " changed_at = ? where order_id = ? and state = ?",
            to.name(),
            approver,
            now(),
            id,
            from.name())
        == 1;
  }

  /** It is done: so many were removed. */
  public void done(UUID id, long removed) {
    jdbc.update(
        "update queue_order set state = 'DONE', removed = ?, changed_at = ? where order_id = ?",
        removed,
        now(),
        id);
  }

  /** Keeps a document before it leaves the broker; twice is once. */
  public void keep(UUID order, Removed removed) {
    jdbc.update(
        "insert into removed_message (order_id, message_id, meant_for, sent_at, digest, content,"
            + " removed_at) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
        order,
        removed.messageId(),
        removed.meantFor(),
        utc(removed.sentAt()),
        removed.digest(),
        removed.content(),
        now());
  }

  /** How many documents an order took off the broker, an interrupted run of it included. */
  public long kept(UUID order) {
    Long kept =
        jdbc.queryForObject(
            "select count(*) from removed_message where order_id = ?", Long.class, order);
    return kept == null ? 0 : kept;
  }

  private static QueueOrder order(ResultSet row, int number) throws SQLException {
    return new QueueOrder(
        row.getObject("order_id", UUID.class),
        row.getString("queue"),
        State.valueOf(row.getString("state")),
        instant(row, "up_to"),
        List.of((String[]) row.getArray("message_ids").getArray()),
        row.getLong("expected"),
        row.getObject("removed", Long.class),
        row.getString("asked_by"),
        row.getString("reason"),
        row.getString("approved_by"),
        instant(row, "created_at"));
  }

  private OffsetDateTime now() {
    return utc(clock.instant());
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
