package org.fengqiao.hub.translation;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Where a reader stands in a document: {@code /submitReferral/referral/party[2]/name}. A position
 * is written where there is more than one, which is known only when the document has been read: ask
 * a step for its path at the end.
 */
final class Trail {

  private final Deque<Step> open = new ArrayDeque<>();

  /** One element of the document. */
  static final class Step {
    private final @Nullable Step parent;
    private final String name;
    private final int position;
    private boolean repeated;
    private @Nullable Step lastChild;

    private Step(@Nullable Step parent, String name) {
      this.parent = parent;
      this.name = name;
      var before = parent == null ? null : parent.lastChild;
      if (before != null && before.name.equals(name)) {
        this.position = before.position + 1;
        this.repeated = true;
        before.repeated = true;
      } else {
        this.position = 1;
      }
    }

    String path() {
      var own = "/" + name + (repeated ? "[" + position + "]" : "");
      return parent == null ? own : parent.path() + own;
    }
  }

  void enter(String name) {
    var parent = open.peek();
    var step = new Step(parent, name);
    if (parent != null) {
      parent.lastChild = step;
    }
    open.push(step);
  }

  void leave() {
    open.pop();
  }

  /** The element that is open now, or nothing before the root. */
  @Nullable Step here() {
    return open.peek();
  }
}
