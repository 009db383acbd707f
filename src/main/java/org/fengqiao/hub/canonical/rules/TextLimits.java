package org.fengqiao.hub.canonical.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How many code points each element takes, read from the schemas. A schema counts what its parser
 * counts, often UTF-16 units; 𠮷 is two of those and one character.
 */
final class TextLimits {

  private static final Map<String, Integer> TYPES =
      Map.of("Name", 200, "ShortText", 1000, "LongText", 50_000);
  private static final Pattern ELEMENT =
      Pattern.compile("<xs:element name=\"(\\w+)\" type=\"c:(\\w+)\"");

  private final Map<String, Integer> limits = new HashMap<>(Map.of("courtInternalId", 32));

  private TextLimits() {}

  static TextLimits load(Path mappings) {
    var limits = new TextLimits();
    try (Stream<Path> files = Files.list(mappings.resolve("canonical"))) {
      files.filter(file -> file.toString().endsWith(".xsd")).forEach(limits::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return limits;
  }

  /** The limit of an element; none when its schema type is short anyway. */
  int of(String element) {
    return limits.getOrDefault(element, Integer.MAX_VALUE);
  }

  private void read(Path schema) {
    try {
      ELEMENT
          .matcher(Files.readString(schema))
          .results()
          .filter(element -> TYPES.containsKey(element.group(2)))
          .forEach(it -> limits.merge(it.group(1), TYPES.get(it.group(2)), Math::max));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
