package org.fengqiao.hub.canonical.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.Messages;

/** Where a parser stands: {@code /case-referral/parties/party[2]/name}. Only list items count. */
final class ElementPath {

  private static final Map<String, Shape> ROOTS = roots();

  private final Deque<Step> steps = new ArrayDeque<>();

  /** One open element. */
  private static final class Step {
    final String name;
    final Shape shape;
    int items;

    Step(String name, Shape shape) {
      this.name = name;
      this.shape = shape;
    }
  }

  static Shape root(String name) {
    return ROOTS.getOrDefault(name, Shape.LEAF);
  }

  void enter(String name) {
    var parent = steps.peek();
    if (parent == null) {
      steps.push(new Step(name, root(name)));
    } else if (name.equals(parent.shape.item())) {
      steps.push(new Step(name + "[" + ++parent.items + "]", parent.shape.child(name)));
    } else {
      steps.push(new Step(name, parent.shape.child(name)));
    }
  }

  void leave() {
    steps.pop();
  }

  int depth() {
    return steps.size();
  }

  /** The shape of the element that holds the present one. */
  Shape parent() {
    Iterator<Step> open = steps.iterator();
    if (open.hasNext()) {
      open.next();
    }
    return open.hasNext() ? open.next().shape : Shape.LEAF;
  }

  /** The name of the present element, without a position. */
  String name() {
    var step = steps.peek();
    return step == null ? "" : step.name.replaceFirst("\\[\\d+]$", "");
  }

  /** The path of the element that holds the present one. */
  String parentPath() {
    var path = toString();
    var end = path.lastIndexOf('/');
    return end <= 0 ? "/" : path.substring(0, end);
  }

  @Override
  public String toString() {
    var path = new StringBuilder();
    steps.descendingIterator().forEachRemaining(step -> path.append('/').append(step.name));
    return path.length() == 0 ? "/" : path.toString();
  }

  private static Map<String, Shape> roots() {
    var roots = new HashMap<String, Shape>();
    for (MessageKind kind : MessageKind.values()) {
      roots.put(kind.id(), Shape.of(Messages.type(kind)));
    }
    return roots;
  }
}
