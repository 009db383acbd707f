package org.fengqiao.hub.canonical.json;

import jakarta.xml.bind.annotation.XmlElement;
import java.lang.reflect.Field;
import java.util.List;
import java.util.function.Supplier;
import org.fengqiao.hub.canonical.Messages;
import org.jspecify.annotations.Nullable;

/** Walks every text of a message, whatever its kind. */
public final class ModelTexts {

  /** Is shown each text with the name of its element; a path costs, so it is written when asked. */
  @FunctionalInterface
  public interface Visitor {

    /**
     * Sees one text.
     *
     * @param element the element's name, without a position
     * @param path the whole path
     */
    void text(String element, String text, Supplier<String> path);
  }

  /** A field that may hold texts; the name of a repeated element inside it, when it is a list. */
  private record Member(Field field, String name, String item) {}

  private static final ClassValue<Member[]> MEMBERS =
      new ClassValue<>() {
        @Override
        protected Member[] computeValue(Class<?> type) {
          return Shape.fields(type).stream()
              .filter(ModelTexts::mayHold)
              .map(ModelTexts::member)
              .toArray(Member[]::new);
        }
      };

  private final Visitor visitor;

  private ModelTexts(Visitor visitor) {
    this.visitor = visitor;
  }

  /**
   * Shows the visitor each text with its path, in the order of the schema.
   *
   * @param message an object of {@code canonical.model}
   */
  public static void visit(Object message, Visitor visitor) {
    new ModelTexts(visitor).model(message, new Step(null, Messages.kind(message).id(), -1));
  }

  private static boolean mayHold(Field field) {
    var type = field.getType();
    return type == String.class || type == List.class || Shape.isModel(type);
  }

  private static Member member(Field field) {
    var element = field.getAnnotation(XmlElement.class);
    return new Member(field, field.getName(), element == null ? "" : element.name());
  }

  private void model(Object owner, Step at) {
    for (Member member : MEMBERS.get(owner.getClass())) {
      var value = value(owner, member.field());
      if (value instanceof List<?> items) {
        list(items, member.item(), new Step(at, member.name(), -1));
      } else if (value != null) {
        one(value, member.name(), at, -1);
      }
    }
  }

  private void list(List<?> items, String item, Step at) {
    for (int i = 0; i < items.size(); i++) {
      var value = items.get(i);
      if (value != null) {
        one(value, item, at, i);
      }
    }
  }

  private void one(Object value, String name, Step parent, int index) {
    if (value instanceof String text) {
      visitor.text(name, text, () -> new Step(parent, name, index).path());
    } else if (Shape.isModel(value.getClass())) {
      model(value, new Step(parent, name, index));
    }
  }

  private static @Nullable Object value(Object owner, Field field) {
    try {
      return field.get(owner);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("a field of the model cannot be reached", e);
    }
  }

  /** An element on the way from the root; index from 0 in its list, -1 outside of one. */
  private record Step(@Nullable Step parent, String name, int index) {

    String path() {
      var own = "/" + name + (index < 0 ? "" : "[" + (index + 1) + "]");
      return parent == null ? own : parent.path() + own;
    }
  }
}
