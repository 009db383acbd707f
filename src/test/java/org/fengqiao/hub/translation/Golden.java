package org.fengqiao.hub.translation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.MessageKind;

/**
 * One golden example: {@code golden/<dialect>/<message>/<point>.in.*} with {@code .out.xml}, {@code
 * .out.json} or {@code .out.csv} and, where the hub has something to say about it, {@code
 * .warnings}; or an invalid one with {@code .expected}, a line for each fault: code and path.
 */
record Golden(Path in) {

  static final Path ROOT = Path.of("src/test/resources/golden");

  private static final String CANONICAL = "xmlns=\"urn:fengqiao:hub:canonical:1\"";

  static Stream<Golden> all() {
    try (var files = Files.walk(ROOT)) {
      return files.filter(it -> it.toString().contains(".in.")).sorted().toList().stream()
          .map(Golden::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean invalid() {
    return ROOT.relativize(in).getName(2).endsWith("invalid");
  }

  String dialect() {
    return ROOT.relativize(in).getName(0).toString();
  }

  MessageKind kind() {
    return MessageKind.of(ROOT.relativize(in).getName(1).toString()).orElseThrow();
  }

  /** Whether it is read by the hub; what the hub writes in a dialect starts canonical. */
  boolean inbound() {
    return dialect().startsWith("canonical")
        || !new String(document(), StandardCharsets.UTF_8).contains(CANONICAL);
  }

  byte[] document() {
    return read(in);
  }

  byte[] result() {
    return read(beside(text() ? "out.csv" : json() ? "out.json" : "out.xml"));
  }

  /** Whether its result is a text that must be the same to the last character. */
  boolean text() {
    return Files.exists(beside("out.csv"));
  }

  /** Whether its result is JSON. */
  boolean json() {
    return Files.exists(beside("out.json"));
  }

  List<String> warnings() {
    var file = beside("warnings");
    return Files.exists(file) ? lines(file) : List.of();
  }

  List<String> faults() {
    return lines(beside("expected"));
  }

  private Path beside(String ending) {
    return in.resolveSibling(
        in.getFileName().toString().replaceFirst("\\.in\\.(xml|json)$", "." + ending));
  }

  private static List<String> lines(Path file) {
    return new String(read(file), StandardCharsets.UTF_8).lines().toList();
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The point, as shown in reports. */
  @Override
  public String toString() {
    return ROOT.relativize(in).toString().replaceFirst("\\.in\\.(xml|json)$", "");
  }
}
