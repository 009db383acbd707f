package org.fengqiao.hub.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A JSON document. */
final class JsonSpecimen implements Specimen {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JsonNode root;
  private final List<JsonNode> nodes = new ArrayList<>();
  private final List<Consumer<@Nullable JsonNode>> places = new ArrayList<>();
  private final List<Field> fields = new ArrayList<>();

  JsonSpecimen(byte[] document) {
    root = JSON.readTree(document);
    walk(root, "", ignored -> {});
  }

  private void walk(JsonNode node, String path, Consumer<@Nullable JsonNode> place) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(it -> walk(it.getValue(), path + "/" + it.getKey(), put(object, it.getKey())));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int at = i;
        walk(array.get(i), path + "[" + (i + 1) + "]", value -> array.set(at, value));
      }
    } else if (!node.isNull() && !node.asString().isBlank()) {
      nodes.add(node);
      places.add(place);
      fields.add(new Field(path, node.asString()));
    }
  }

  private static Consumer<@Nullable JsonNode> put(ObjectNode object, String name) {
    return value -> {
      if (value == null) {
        object.remove(name);
      } else {
        object.set(name, value);
      }
    };
  }

  @Override
  public List<Field> fields() {
    return fields;
  }

  @Override
  public byte[] with(int field, @Nullable String value) {
    Consumer<@Nullable JsonNode> place = places.get(field);
    place.accept(value == null ? null : like(nodes.get(field), value));
    byte[] altered = JSON.writeValueAsBytes(root);
    place.accept(nodes.get(field));
    return altered;
  }

  /** A number stays one. */
  private static JsonNode like(JsonNode before, String value) {
    if (before.isNumber() && value.matches("-?\\d+(\\.\\d+)?")) {
      return JsonNodeFactory.instance.numberNode(new java.math.BigDecimal(value));
    }
    if (before.isBoolean()) {
      return JsonNodeFactory.instance.booleanNode(!before.booleanValue());
    }
    return JsonNodeFactory.instance.stringNode(value);
  }
}
