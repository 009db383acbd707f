package org.fengqiao.hub.canonical.json;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlTransient;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an element of the canonical model may hold, read once from the generated classes.
 *
 * @param children by element name, in schema order; empty for a leaf
 * @param isList whether it only wraps repeated elements
 */
record Shape(Map<String, Shape> children, boolean isList) {

  static final Shape LEAF = new Shape(Map.of(), false);

  private static final ClassValue<Shape> KNOWN =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return read(type);
        }
      };

  private static final String MODEL = "org.fengqiao.hub.canonical.model";

  static Shape of(Class<?> type) {
    return isModel(type) ? KNOWN.get(type) : LEAF;
  }

  private static Shape read(Class<?> type) {
    var children = new LinkedHashMap<String, Shape>();
    for (Field field : fields(type)) {
      children.put(name(field), ofField(field));
    }
    return new Shape(children, false);
  }

  /** Whether a class is one of the model's complex types. */
  static boolean isModel(Class<?> type) {
    return type.getPackageName().equals(MODEL) && !type.isEnum();
  }

  /** The shape of a child, or of nothing known. */
  Shape child(String name) {
    return children.getOrDefault(name, LEAF);
  }

  /** The name of the repeated element inside a list. */
  @Nullable String item() {
    return isList ? children.keySet().iterator().next() : null;
  }

  /** Whether {@code name} belongs here, but after {@code other}. */
  boolean puts(String name, String other) {
    var order = new ArrayList<>(children.keySet());
    return order.contains(name) && order.indexOf(other) < order.indexOf(name);
  }

  /** All fields that become elements, those of the parent class first. */
  static List<Field> fields(Class<?> type) {
    var fields = new ArrayList<Field>();
    if (type.getSuperclass() != null && type.getSuperclass() != Object.class) {
      fields.addAll(fields(type.getSuperclass()));
    }
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())
          && !field.isAnnotationPresent(XmlTransient.class)) {
        field.setAccessible(true);
        fields.add(field);
      }
    }
    return fields;
  }

  private static Shape ofField(Field field) {
    if (!field.isAnnotationPresent(XmlElementWrapper.class)) {
      return of(field.getType());
    }
    var item = (ParameterizedType) field.getGenericType();
    var itemName = field.getAnnotation(XmlElement.class).name();
    return new Shape(Map.of(itemName, of((Class<?>) item.getActualTypeArguments()[0])), true);
  }

  private static String name(Field field) {
    var element = field.getAnnotation(XmlElement.class);
    var named = element != null && !field.isAnnotationPresent(XmlElementWrapper.class);
    return named && !element.name().equals("##default") ? element.name() : field.getName();
  }
}
