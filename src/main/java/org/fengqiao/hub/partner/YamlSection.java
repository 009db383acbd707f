package org.fengqiao.hub.partner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A mapping in a partner file, read strictly: a value that does not fit and a key nobody asked for
 * are both told in one sentence with file and key.
 */
final class YamlSection {

  private final String file;
  private final String prefix;
  private final @Nullable JsonNode node;
  private final UnaryOperator<String> placeholders;
  private final Set<String> known = new HashSet<>();
  private final List<YamlSection> sections = new ArrayList<>();

  YamlSection(
      String file, String prefix, @Nullable JsonNode node, UnaryOperator<String> placeholders) {
    this.file = file;
    this.prefix = prefix;
    this.node = node;
    this.placeholders = placeholders;
    if (node != null && !node.isObject()) {
      throw invalid(prefix.isEmpty() ? "the file" : prefix, "must be a mapping of keys to values");
    }
  }

  /** The mapping under a key; an absent one reads as empty. */
  YamlSection section(String key) {
    YamlSection section =
        new YamlSection(file, prefix + key + ".", node == null ? null : child(key), placeholders);
    sections.add(section);
    return section;
  }

  /** The mappings of a list under a key; an absent one reads as empty. */
  List<YamlSection> sections(String key) {
    @Nullable JsonNode value = child(key);
    if (value == null) {
      return List.of();
    }
    if (!value.isArray()) {
      throw invalid(key, "must be a list");
    }
    List<YamlSection> found = new ArrayList<>();
    for (int i = 0; i < value.size(); i++) {
      String at = prefix + key + "[" + i + "].";
      found.add(new YamlSection(file, at, value.get(i), placeholders));
    }
    sections.addAll(found);
    return found;
  }

  /** A value that has to be there. */
  <T> T required(String key, Function<String, T> as) {
    @Nullable T value = optional(key, as);
    if (value == null) {
      throw invalid(key, "is missing");
    }
    return value;
  }

  /** A value, or what stands in for it. */
  <T> T or(String key, T standard, Function<String, T> as) {
    @Nullable T value = optional(key, as);
    return value == null ? standard : value;
  }

  /** A value, or null. */
  <T> @Nullable T optional(String key, Function<String, T> as) {
    @Nullable JsonNode value = child(key);
    return value == null ? null : convert(key, value, as);
  }

  /** A list of values; an absent one reads as empty. */
  <T> List<T> list(String key, Function<String, T> as) {
    @Nullable JsonNode value = child(key);
    if (value == null) {
      return List.of();
    }
    if (!value.isArray()) {
      throw invalid(key, "must be a list");
    }
    return value.valueStream().map(item -> convert(key, item, as)).toList();
  }

  /** Refuses what nobody asked for, here and in the sections below. */
  void done() {
    if (node != null) {
      for (String key : node.propertyNames()) {
        if (!known.contains(key)) {
          throw invalid(key, "is not a key this file may have");
        }
      }
    }
    sections.forEach(YamlSection::done);
  }

  private @Nullable JsonNode child(String key) {
    known.add(key);
    @Nullable JsonNode value = node == null ? null : node.get(key);
    return value == null || value.isNull() ? null : value;
  }

  private <T> T convert(String key, JsonNode value, Function<String, T> as) {
    if (!value.isValueNode()) {
      throw invalid(key, "must be a single value");
    }
    try {
      return as.apply(placeholders.apply(value.asString()));
    } catch (IllegalArgumentException e) {
      throw invalid(key, "has a value that does not fit: " + e.getMessage());
    }
  }

  private PartnerFileInvalid invalid(String key, String what) {
    return new PartnerFileInvalid(file + ": " + prefix + key + " " + what);
  }
}
