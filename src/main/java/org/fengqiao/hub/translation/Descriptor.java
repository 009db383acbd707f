package org.fengqiao.hub.translation;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.hub.canonical.MessageKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A folder's {@code dialect.yaml}: how what lies beside it is to be read. */
final class Descriptor {

  static final String FILE = "dialect.yaml";

  private static final YAMLMapper YAML = new YAMLMapper();

  private final String name;
  private final JsonNode keys;

  private Descriptor(String name, JsonNode keys) {
    this.name = name;
    this.keys = keys;
  }

  /**
   * Reads the descriptor of a folder.
   *
   * @throws TranslationFailed when it is not YAML
   */
  static Descriptor read(Path mappings, Path folder) {
    var file = folder.resolve(FILE);
    var name = mappings.relativize(file).toString();
    try {
      return new Descriptor(name, YAML.readTree(file.toFile()));
    } catch (JacksonException e) {
      throw new TranslationFailed(name, -1, "is not YAML", e);
    }
  }

  /** A value that has to be there. */
  String text(String key) {
    var value = keys.path(key);
    if (!value.isString()) {
      throw new TranslationFailed(name, -1, "lacks " + key, null);
    }
    return value.asString();
  }

  /** A value that may be there. */
  Optional<String> optional(String key) {
    var value = keys.path(key);
    return value.isString() ? Optional.of(value.asString()) : Optional.empty();
  }

  /** What the partner calls the messages it sends, and what they are. */
  Map<String, MessageKind> kinds() {
    var kinds = new LinkedHashMap<String, MessageKind>();
    keys.path("kinds")
        .properties()
        .forEach(it -> kinds.put(it.getKey(), kind(it.getValue().asString())));
    return Map.copyOf(kinds);
  }

  private MessageKind kind(String id) {
    return MessageKind.of(id)
        .orElseThrow(() -> new TranslationFailed(name, -1, "knows no kind " + id, null));
  }
}
