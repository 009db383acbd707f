package org.fengqiao.hub.translation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.XdmValue;
import org.fengqiao.hub.canonical.Reloaded;
import org.fengqiao.hub.canonical.codes.Alias;

/** Every folder of mappings that has a descriptor is a dialect; nothing else makes one. */
final class Dialects {

  private static final String MEANING =
      "//list[@name = $list]/entry[@code = $code or tokenize(@also) = $code]"
          + "[not(@validFrom > $day) and not(@validTo < $day)]";

  private final Processor processor = Sources.processor();
  private final AliasTree aliases = new AliasTree(processor);
  private final Path mappings;
  private final Map<String, Reloading<Dialect>> byName = new TreeMap<>();

  /** Compiles them all now, so that a broken sheet stops the start and not a message. */
  Dialects(Path mappings, boolean watch) {
    this.mappings = mappings;
    for (Path folder : folders(mappings)) {
      var around = List.of(folder, mappings.resolve("codes"), mappings.resolve("shared"));
      byName.put(
          String.valueOf(folder.getFileName()),
          new Reloading<>(around, watch, () -> compile(folder)));
    }
    byName.values().forEach(Reloading::get);
  }

  /** The dialect of that name; a name nobody gave a folder is a programming error. */
  Dialect get(String name) {
    var found = byName.get(name);
    if (found == null) {
      throw new IllegalArgumentException("no such dialect: " + name);
    }
    return found.get();
  }

  /** A partner's own words as sheets look them up. */
  XdmValue aliases(List<Alias> words) {
    return aliases.of(words);
  }

  /** The value a code has in the table of a dialect on a day. */
  Optional<String> meaning(String dialect, String list, String code, LocalDate day) {
    Path file = mappings.resolve("codes/" + dialect + ".xml");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var variables = Map.of("list", list, "code", code, "day", day.toString());
    return Sources.select(Sources.tree(processor, mappings, file), MEANING, variables).stream()
        .map(entry -> String.valueOf(entry.attribute("value")))
        .findFirst();
  }

  /** Which code table of a dialect makes one value of another. */
  CodePairs pairs(String dialect) {
    Path file = mappings.resolve("codes/" + dialect + ".xml");
    return new CodePairs(
        Files.exists(file)
            ? Optional.of(Sources.tree(processor, mappings, file))
            : Optional.empty());
  }

  /** Compiles them all again; each that does not compile stays as it was. */
  List<Reloaded> reload() {
    var outcomes = new ArrayList<Reloaded>();
    byName.forEach(
        (name, dialect) -> {
          try {
            dialect.reload();
            outcomes.add(new Reloaded(name, null));
          } catch (TranslationFailed | UncheckedIOException refused) {
            outcomes.add(new Reloaded(name, String.valueOf(refused.getMessage())));
          }
        });
    return outcomes;
  }

  private Dialect compile(Path folder) {
    var descriptor = Descriptor.read(mappings, folder);
    var name = String.valueOf(folder.getFileName());
    var form = descriptor.text("form");
    return switch (form) {
      case "soap" -> new SoapDialect(processor, mappings, name, descriptor);
      case "json" -> new JsonDialect(processor, mappings, name, descriptor);
      case "xml" -> new XmlDialect(processor, mappings, name, descriptor);
      case "text" -> new TextDialect(processor, mappings, name, descriptor);
      default ->
          throw new TranslationFailed(
              name + "/" + Descriptor.FILE, -1, "has no form " + form, null);
    };
  }

  private static List<Path> folders(Path mappings) {
    try (var files = Files.list(mappings)) {
      return files.filter(it -> Files.exists(it.resolve(Descriptor.FILE))).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(mappings + " cannot be read", e);
    }
  }
}
