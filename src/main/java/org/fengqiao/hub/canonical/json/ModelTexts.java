package org.fengqiao.hub.canonical.json;

import jakarta.xml.bind.annotation.XmlElement;
import java.lang.reflect.Field;
import java.util.List;
import java.util.function.BiConsumer;
import org.fengqiao.hub.canonical.Messages;
import org.jspecify.annotations.Nullable;

/** Walks every text of a message, whatever its kind. */
public final class ModelTexts {

  private static final ClassValue<Field[]> FIELDS =
      new ClassValue<>() {
        @Override
        protected Field[] computeValue(Class<?> type) {
          return Shape.fields(type).toArray(Field[]::new);
        }
      };

  private final BiConsumer<String, String> visitor;

  private ModelTexts(BiConsumer<String, String> visitor) {
    this.visitor = visitor;
  }

  /**
   * Shows the visitor each text with its path, in the order of the schema.
   *
   * @param message an object of {@code canonical.model}
   */
  public static void visit(Object message, BiConsumer<String, String> visitor) {
    new ModelTexts(visitor).value(message, "/" + Messages.kind(message).id());
  }

  private void value(@Nullable Object value, String path) {
    if (value instanceof String text) {
      visitor.accept(path, text);
    } else if (value != null && Shape.isModel(value.getClass())) {
      for (Field field : FIELDS.get(value.getClass())) {
        field(value, field, path + "/" + field.getName());
      }
    }
  }

  private void field(Object owner, Field field, String path) {
    try {
      var value = field.get(owner);
      if (value instanceof List<?> items) {
        var item = field.getAnnotation(XmlElement.class).name();
        for (int i = 0; i < items.size(); i++) {
          value(items.get(i), path + "/" + item + "[" + (i + 1) + "]");
        }
      } else {
        value(value, path);
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("a field of the model cannot be reached", e);
    }
  }
}
