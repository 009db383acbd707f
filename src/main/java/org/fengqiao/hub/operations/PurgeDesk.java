package org.fengqiao.hub.operations;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.ledger.audit.Action;
import org.fengqiao.hub.ledger.audit.OperatorActions;
import org.fengqiao.hub.ledger.audit.SecondPersonNeeded;
import org.fengqiao.hub.ledger.operations.QueueOrder;
import org.fengqiao.hub.ledger.operations.QueueOrder.State;
import org.fengqiao.hub.ledger.operations.QueueOrders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Purges: one person asks, another approves, and only what was there when it was asked for goes. Of
 * signals nothing is lost, for the ledger signals again what it still wants; of documents a copy is
 * in the ledger before they leave the broker.
 */
@Component
public class PurgeDesk {

  private static final int MOST = 1000;

  private final QueueSight sight;
  private final QueueContents contents;
  private final QueueOrders orders;
  private final OperatorActions actions;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PurgeDesk(
      QueueSight sight,
      QueueContents contents,
      QueueOrders orders,
      OperatorActions actions,
      TransactionTemplate transaction,
      Clock clock) {
    this.sight = sight;
    this.contents = contents;
    this.orders = orders;
    this.actions = actions;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The latest orders for a queue, newest first. */
  public List<QueueOrder> orders(String queue, int limit) {
    sight.require(Permission.MESSAGE_VIEW, queue);
    return orders.latest(queue, Math.max(1, Math.min(limit, MOST)));
  }

  /**
   * Asks for a purge; nothing is removed yet.
   *
   * @param expected how many there were when the person looked; absent: however many there are
   */
  public QueueOrder ask(String queue, @Nullable Long expected, String reason) {
    String operator = sight.require(Permission.ROUTE_CONTROL, queue);
    QueueSort sort = QueueSort.of(queue);
    if (!sort.isPurgeable()) {
      throw CannotTouch.notPurgeable(queue);
    }
    contents.require(queue);
    Instant now = clock.instant();
    List<String> ids =
        sort.isSetAside()
            ? contents.browse(queue, 0, MOST).stream().map(QueuedMessage::id).toList()
            : List.of();
    long found = sort.isSetAside() ? ids.size() : contents.count(queue, now);
    if (found == 0) {
      throw CannotTouch.empty(queue);
    }
    if (expected != null && expected != found) {
      throw CannotTouch.moved("expected", found, expected);
    }
    QueueOrder order =
        new QueueOrder(
            UUID.randomUUID(),
            queue,
            State.ASKED,
            now,
            ids,
            found,
            null,
            operator,
            reason,
            null,
            now);
    transaction.executeWithoutResult(
        status -> {
          actions.record(Action.of(operator, "queue.purge.ask", QueueDesk.target(queue), reason));
          if (!orders.ask(order)) {
            throw CannotTouch.asked(queue);
          }
        });
    return order;
  }

  /** Approves what somebody else asked for, and does it; one that a crash cut short goes on. */
  public QueueOrder approve(UUID id, String reason) {
    QueueOrder order = order(id);
    String approver = sight.require(Permission.QUEUE_PURGE, order.queue());
    if (order.askedBy().equals(approver)) {
      throw new SecondPersonNeeded("queue.purge");
    }
    if (order.state() != State.APPROVED) {
      transaction.executeWithoutResult(status -> approve(order, approver, reason));
    }
    orders.done(id, remove(order));
    return order(id);
  }

  private void approve(QueueOrder order, String approver, String reason) {
    actions.record(
        Action.of(approver, "queue.purge.approve", QueueDesk.target(order.queue()), reason));
    if (!orders.move(order.id(), State.ASKED, State.APPROVED, approver)) {
      throw CannotTouch.stands(order);
    }
  }

  private long remove(QueueOrder order) {
    if (!QueueSort.of(order.queue()).isSetAside()) {
      return contents.remove(order.queue(), order.upTo());
    }
    for (String message : order.messageIds()) {
      contents.take(order.queue(), message, removed -> orders.keep(order.id(), removed));
    }
    return orders.kept(order.id());
  }

  /** Gives up what was asked for; nothing was removed. */
  public QueueOrder withdraw(UUID id, String reason) {
    QueueOrder order = order(id);
    String operator = sight.require(Permission.ROUTE_CONTROL, order.queue());
    transaction.executeWithoutResult(
        status -> {
          actions.record(
              Action.of(operator, "queue.purge.withdraw", QueueDesk.target(order.queue()), reason));
          if (!orders.move(id, State.ASKED, State.WITHDRAWN, null)) {
            throw CannotTouch.stands(order);
          }
        });
    return order(id);
  }

  private QueueOrder order(UUID id) {
    return orders.find(id).orElseThrow(() -> CannotTouch.noOrder(id));
  }
}
