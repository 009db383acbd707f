package org.fengqiao.hub.translation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import net.sf.saxon.s9api.XdmNode;

/** Which code table makes one value of another, either way. */
final class CodePairs {

  private final Map<List<String>, String> lists = new HashMap<>();

  /** The pairs of a table; of none, when there is none. */
  CodePairs(Optional<XdmNode> table) {
    table.ifPresent(tree -> Sources.select(tree, "//list/entry").forEach(this::add));
  }

  private void add(XdmNode entry) {
    String list = String.valueOf(entry.getParent().attribute("name"));
    String value = String.valueOf(entry.attribute("value"));
    TreeSet<String> words =
        new TreeSet<>(List.of(Objects.requireNonNullElse(entry.attribute("also"), "").split(" ")));
    words.add(Objects.requireNonNullElse(entry.attribute("code"), ""));
    words.add(Objects.requireNonNullElse(entry.attribute("name"), ""));
    for (String word : words) {
      lists.putIfAbsent(List.of(word, value), list);
      lists.putIfAbsent(List.of(value, word), list);
    }
  }

  /** The list that makes {@code written} of {@code said}. */
  Optional<String> list(String said, String written) {
    return Optional.ofNullable(lists.get(List.of(said, written)));
  }
}
