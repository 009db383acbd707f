package org.fengqiao.hub.canonical.codes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads one table: UTF-8, comma-separated without quotes, lines that begin with {@code #} are
 * remarks, the first other line names the columns, aliases are parted by semicolons.
 */
final class CodeFile {

  private static final Set<String> COMMON =
      Set.of("value", "nameZh", "nameEn", "validFrom", "validTo", "aliases");

  private CodeFile() {}

  static List<Code> read(Path file) {
    var rows = new ArrayList<Code>();
    List<String> columns = List.of();
    for (String line : lines(file)) {
      var cells = List.of(line.split(",", -1));
      if (columns.isEmpty()) {
        columns = cells;
      } else if (cells.size() == columns.size()) {
        rows.add(code(columns, cells));
      } else {
        throw new IllegalStateException(file + ": " + columns.size() + " cells expected: " + line);
      }
    }
    return List.copyOf(rows);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Code code(List<String> columns, List<String> cells) {
    var row = new HashMap<String, String>();
    for (int i = 0; i < columns.size(); i++) {
      if (!cells.get(i).isBlank()) {
        row.put(columns.get(i), cells.get(i).strip());
      }
    }
    var more = new HashMap<>(row);
    more.keySet().removeAll(COMMON);
    return new Code(
        row.getOrDefault("value", ""),
        row.getOrDefault("nameZh", ""),
        row.getOrDefault("nameEn", ""),
        date(row, "validFrom", LocalDate.MIN),
        date(row, "validTo", LocalDate.MAX),
        aliases(row.getOrDefault("aliases", "")),
        Map.copyOf(more));
  }

  private static List<String> aliases(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(";"));
  }

  private static LocalDate date(Map<String, String> row, String column, LocalDate open) {
    var text = row.get(column);
    return text == null ? open : LocalDate.parse(text);
  }
}
