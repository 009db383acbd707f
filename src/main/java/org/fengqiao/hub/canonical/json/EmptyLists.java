package org.fengqiao.hub.canonical.json;

import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import java.lang.reflect.Field;
import java.util.List;

/**
 * Asking a generated class for a list creates it. Before writing, empty ones are taken back: an
 * empty wrapper would break the schema and change the digest of a message nobody changed.
 */
final class EmptyLists extends Marshaller.Listener {

  private static final ClassValue<Field[]> LISTS =
      new ClassValue<>() {
        @Override
        protected Field[] computeValue(Class<?> type) {
          return Shape.fields(type).stream()
              .filter(field -> field.isAnnotationPresent(XmlElementWrapper.class))
              .toArray(Field[]::new);
        }
      };

  @Override
  public void beforeMarshal(Object source) {
    try {
      for (Field field : LISTS.get(source.getClass())) {
        if (field.get(source) instanceof List<?> list && list.isEmpty()) {
          field.set(source, null);
        }
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("a list of the model cannot be reached", e);
    }
  }
}
