package org.fengqiao.hub.canonical.json;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.RejectionCode;
import tools.jackson.databind.JsonNode;

/**
 * Finds mandatory numbers and flags that a JSON message left out. Once bound to a class they would
 * read as 0 and {@code false}, and nobody could tell.
 */
final class Primitives {

  private static final ClassValue<Field[]> FIELDS =
      new ClassValue<>() {
        @Override
        protected Field[] computeValue(Class<?> type) {
          return Shape.fields(type).toArray(Field[]::new);
        }
      };

  private final List<Fault> faults = new ArrayList<>();

  private Primitives() {}

  static List<Fault> missing(JsonNode node, Class<?> type, String path) {
    var search = new Primitives();
    search.object(node, type, path);
    return search.faults;
  }

  private void object(JsonNode node, Class<?> type, String path) {
    if (!node.isObject() || !Shape.isModel(type)) {
      return;
    }
    for (Field field : FIELDS.get(type)) {
      var value = node.get(field.getName());
      if (value == null || value.isNull()) {
        if (field.getType().isPrimitive()) {
          faults.add(Fault.at(path, RejectionCode.ELEMENT_MISSING, field.getName()));
        }
      } else if (value.isArray()) {
        items(value, field, path + "/" + field.getName());
      } else {
        object(value, field.getType(), path + "/" + field.getName());
      }
    }
  }

  private void items(JsonNode array, Field field, String path) {
    if (field.getGenericType() instanceof ParameterizedType list) {
      var type = (Class<?>) list.getActualTypeArguments()[0];
      var item = Shape.of(field.getDeclaringClass()).child(field.getName()).item();
      for (int i = 0; i < array.size(); i++) {
        object(array.get(i), type, path + "/" + item + "[" + (i + 1) + "]");
      }
    }
  }
}
