package org.fengqiao.hub.translation;

import com.networknt.schema.Error;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.RejectionCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a JSON Schema objects to, in the hub's words. The validator's own are dropped, for they
 * quote values; what is kept comes from the schema. One fault a place, at a JSON Pointer (RFC
 * 6901).
 */
final class JsonFaults {

  private static final int MOST = 100;
  private static final int LONGEST = 100;

  private JsonFaults() {}

  /** Every fault, sorted by place. */
  static List<Fault> of(List<Error> errors) {
    var places = new HashSet<String>();
    return errors.stream()
        .map(JsonFaults::fault)
        .sorted(Comparator.comparing(Fault::path))
        .filter(it -> places.add(it.path()))
        .limit(MOST)
        .toList();
  }

  private static Fault fault(Error error) {
    var at = safePath(error.getInstanceLocation().toString());
    var place = at.isEmpty() ? "/" : at;
    var name = String.valueOf(error.getProperty());
    return switch (error.getKeyword()) {
      case "required", "dependentRequired" ->
          Fault.at(at + "/" + safe(name), RejectionCode.ELEMENT_MISSING, safe(name));
      case "additionalProperties", "unevaluatedProperties" ->
          Fault.at(at + "/" + safe(name), RejectionCode.ELEMENT_UNEXPECTED, "—");
      case "minItems", "maxItems", "minProperties", "maxProperties", "uniqueItems" ->
          Fault.at(place, RejectionCode.SCHEMA_INVALID, rule(error));
      default -> Fault.at(place, RejectionCode.VALUE_INVALID, rule(error));
    };
  }

  /** The rule that was broken: {@code maxLength 64}, {@code enum ["0","1"]}. */
  private static String rule(Error error) {
    @Nullable JsonNode value = error.getSchemaNode();
    var text = value == null || value.isObject() ? "" : " " + value;
    return error.getKeyword()
        + text.codePoints()
            .limit(LONGEST)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
  }

  /** A JSON Pointer whose unknown names are not repeated. */
  static String safePath(String pointer) {
    return Arrays.stream(pointer.split("/", -1))
        .skip(1)
        .map(step -> step.matches("[0-9]{1,9}") ? step : safe(step))
        .map(step -> "/" + step)
        .collect(Collectors.joining());
  }

  /** An unknown name is the sender's own text: it is only repeated when it looks like a name. */
  private static String safe(String name) {
    return name.matches("[A-Za-z][A-Za-z0-9_-]{0,63}") ? name : "?";
  }
}
