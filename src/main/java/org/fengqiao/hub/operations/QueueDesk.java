package org.fengqiao.hub.operations;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.ledger.audit.Action;
import org.fengqiao.hub.ledger.audit.OperatorActions;
import org.springframework.stereotype.Component;

/**
 * Where people look into queues and put back what was set aside. What is done stands in the record
 * of operators before it is done.
 */
@Component
public class QueueDesk {

  /** What became of a request to put messages back. */
  public record Returned(int putBack, int gone) {}

  private static final int MOST = 200;

  private final QueueSight sight;
  private final QueueContents contents;
  private final OperatorActions actions;

  QueueDesk(QueueSight sight, QueueContents contents, OperatorActions actions) {
    this.sight = sight;
    this.contents = contents;
    this.actions = actions;
  }

  /** Headers of what waits in a queue, the one that came first first; at most 200 at a time. */
  public List<QueuedMessage> browse(String queue, int skip, int most) {
    sight.require(Permission.MESSAGE_VIEW, queue);
    contents.require(queue);
    return contents.browse(queue, Math.max(0, skip), Math.max(1, Math.min(most, MOST)));
  }

  /** The body of a message in clear, for those who may see persons and say why. */
  public String body(String queue, String id, String reason) {
    String operator = sight.require(Permission.PAYLOAD_UNMASK, queue);
    contents.require(queue);
    actions.record(Action.of(operator, "queue.read", target(queue), reason));
    return contents
        .body(queue, id)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElseThrow(() -> CannotTouch.noMessage(id));
  }

  /** Puts messages that were set aside back where they were sent; others are left alone. */
  public Returned putBack(String queue, List<String> ids, String reason) {
    String operator = sight.require(Permission.ROUTE_CONTROL, queue);
    if (!QueueSort.of(queue).isSetAside()) {
      throw CannotTouch.notSetAside(queue);
    }
    contents.require(queue);
    actions.record(Action.of(operator, "queue.retry", target(queue), reason));
    int back = (int) ids.stream().distinct().filter(id -> contents.putBack(queue, id)).count();
    return new Returned(back, (int) ids.stream().distinct().count() - back);
  }

  static String target(String queue) {
    return "queue:" + queue;
  }
}
