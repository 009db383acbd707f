package org.fengqiao.hub.operations;

import java.util.UUID;
import org.fengqiao.hub.ledger.operations.QueueOrder;

/** What an operator wants of a queue cannot be; nothing was done. */
public final class CannotTouch extends Refused {

  private CannotTouch(String field, String zh, String en) {
    super(field, zh, en);
  }

  static CannotTouch notSetAside(String queue) {
    return new CannotTouch(
        "queue",
        queue + " 的消息会自行处理；只有死信与过期队列可以重投，停下的投递请用“重放”",
        queue
            + " is worked on by itself: only dead letters and expired messages can be put back;"
            + " replay deliveries that stopped");
  }

  static CannotTouch notPurgeable(String queue) {
    return new CannotTouch(
        "queue",
        queue + " 存放账本中没有副本的消息，不允许清空",
        queue + " holds what stands nowhere else: it is never purged");
  }

  static CannotTouch empty(String queue) {
    return new CannotTouch("queue", queue + " 中没有可清除的消息", "there is nothing to purge in " + queue);
  }

  static CannotTouch moved(String field, long found, long expected) {
    return new CannotTouch(
        field,
        "队列中现有 " + found + " 条，与核对的 " + expected + " 条不同，请重新查看",
        "there are " + found + " by now and not " + expected + ": look again");
  }

  static CannotTouch asked(String queue) {
    return new CannotTouch(
        "queue",
        queue + " 已有待审批的清空申请，请先审批或撤回",
        "a purge of " + queue + " waits already: approve or withdraw it first");
  }

  static CannotTouch noOrder(UUID order) {
    return new CannotTouch(
        "order", "没有这个清空申请：" + order, "there is no such order to purge: " + order);
  }

  static CannotTouch stands(QueueOrder order) {
    return new CannotTouch(
        "order",
        "申请当前状态为 " + order.state() + "，不能再改动",
        "the order is " + order.state() + " and cannot be changed any more");
  }

  static CannotTouch noMessage(String id) {
    return new CannotTouch(
        "id",
        "队列中没有这条消息，可能已被处理：" + id,
        "there is no such message in the queue, it may be done by now: " + id);
  }
}
