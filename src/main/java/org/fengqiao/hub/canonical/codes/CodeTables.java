package org.fengqiao.hub.canonical.codes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All code tables, named as their files without {@code .csv}: {@code courts}, {@code divisions},
 * {@code case-types}, {@code id-types}, {@code positions}, {@code document-kinds} … Immutable.
 */
public final class CodeTables {

  private final Map<String, List<Code>> tables;

  private CodeTables(Map<String, List<Code>> tables) {
    this.tables = tables;
  }

  /**
   * Reads every table.
   *
   * @param mappings the folder that holds {@code codes/*.csv}
   */
  public static CodeTables load(Path mappings) {
    var tables = new TreeMap<String, List<Code>>();
    try (Stream<Path> files = Files.list(mappings.resolve("codes"))) {
      files
          .filter(file -> file.toString().endsWith(".csv"))
          .forEach(file -> tables.put(name(file), CodeFile.read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CodeTables(tables);
  }

  /**
   * Reads a single table that lies elsewhere.
   *
   * @throws IllegalStateException when a line has not as many cells as there are columns
   */
  public static List<Code> read(Path file) {
    return CodeFile.read(file);
  }

  /** The names of all tables. */
  public Set<String> names() {
    return Set.copyOf(tables.keySet());
  }

  /** Every row of a table in the order of its file; a table that does not exist is an error. */
  public List<Code> all(String table) {
    var rows = tables.get(table);
    if (rows == null) {
      throw new IllegalArgumentException("no code table " + table);
    }
    return rows;
  }

  /** The row with a canonical value, whenever it was valid. */
  public Optional<Code> find(String table, String value) {
    return all(table).stream().filter(code -> code.value().equals(value)).findFirst();
  }

  /** The row with a canonical value that is valid on a day. */
  public Optional<Code> find(String table, String value, LocalDate on) {
    return all(table).stream()
        .filter(code -> code.value().equals(value) && code.validOn(on))
        .findFirst();
  }

  /** The row that a text means on a day: by value, Chinese name or alias, in this order. */
  public Optional<Code> recognise(String table, String text, LocalDate on) {
    return find(table, text, on)
        .or(
            () ->
                all(table).stream()
                    .filter(code -> code.isCalled(text) && code.validOn(on))
                    .findFirst());
  }

  private static String name(Path file) {
    var name = String.valueOf(file.getFileName());
    return name.substring(0, name.length() - ".csv".length());
  }
}
