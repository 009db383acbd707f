package org.fengqiao.hub.translation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.XdmNode;
import org.fengqiao.hub.canonical.codes.Code;
import org.fengqiao.hub.canonical.codes.CodeTables;

/**
 * Where code tables have drifted apart: a partner's alias table against the canonical values, and
 * each dated table against itself. A table is data and changes without a build; this is its test.
 */
public final class CodeDrift {

  /**
   * One place where tables disagree.
   *
   * @param table the file, without its folder
   * @param place list and value within it
   * @param serious whether a message can be misread or refused because of it; otherwise a partner
   *     merely has no word for something
   * @param zh what is wrong, in Chinese
   * @param en the same in English
   */
  public record Finding(String table, String place, boolean serious, String zh, String en) {}

  /** Lists of coded values whose canonical side is a table instead of an enumeration. */
  private static final Map<String, String> TABLES =
      Map.of("document-kind", "document-kinds", "decline-reason", "decline-reasons");

  private final Processor processor = Sources.processor();
  private final Path mappings;
  private final CodeTables tables;
  private final Map<String, Set<String>> enumerations;
  private final List<Finding> findings = new ArrayList<>();

  private CodeDrift(Path mappings) {
    this.mappings = mappings;
    this.tables = CodeTables.load(mappings);
    this.enumerations = CanonicalEnumerations.of(processor, mappings);
  }

  /**
   * Looks through all tables of a mappings folder.
   *
   * @return the serious ones first; empty when nothing has drifted
   */
  public static List<Finding> in(Path mappings) {
    var drift = new CodeDrift(mappings);
    drift.datedTables();
    drift.aliasTables();
    return drift.findings.stream()
        .sorted(Comparator.comparing((Finding found) -> !found.serious()))
        .toList();
  }

  private void datedTables() {
    for (String name : tables.names()) {
      var rows = tables.all(name);
      for (Code row : rows) {
        if (row.validFrom().isAfter(row.validTo())) {
          serious(name + ".csv", row.value(), "生效日晚于失效日", "is valid from a day after its last");
        }
        if (rows.stream().anyMatch(other -> other != row && overlap(row, other))) {
          serious(name + ".csv", row.value(), "同一天有两行", "has two rows for the same day");
        }
      }
    }
  }

  private static boolean overlap(Code one, Code other) {
    return one.value().equals(other.value())
        && !one.validFrom().isAfter(other.validTo())
        && !other.validFrom().isAfter(one.validTo())
        && meet(one.more("modes"), other.more("modes"))
        && meet(one.more("procedures"), other.more("procedures"));
  }

  /** Whether two rows are ever for the same case; an empty cell is for any. */
  private static boolean meet(String one, String other) {
    return one.isEmpty()
        || other.isEmpty()
        || !Collections.disjoint(List.of(one.split(";", -1)), List.of(other.split(";", -1)));
  }

  private void aliasTables() {
    for (Path file : Sources.files(mappings.resolve("codes"), ".xml")) {
      var table = Sources.tree(processor, mappings, file);
      for (XdmNode list : Sources.select(table, "//list")) {
        var name = String.valueOf(list.attribute("name"));
        aliases(String.valueOf(file.getFileName()), name, Sources.select(list, "entry"));
      }
    }
  }

  private void aliases(String file, String list, List<XdmNode> entries) {
    var meant = new HashMap<String, String>();
    var named = new HashSet<String>();
    for (XdmNode entry : entries) {
      var value = String.valueOf(entry.attribute("value"));
      if (entry.attribute("elsewhere") == null) {
        named.add(value);
      }
      if (entry.attribute("validFrom") == null && entry.attribute("validTo") == null) {
        var other = meant.putIfAbsent(String.valueOf(entry.attribute("code")), value);
        if (other != null && !other.equals(value)) {
          note(
              file,
              list + " " + value,
              "与 " + other + " 代码相同，读入时作 " + other,
              "is written like " + other + " and read back as " + other);
        }
      }
    }
    compare(file, list, named);
  }

  private void compare(String file, String list, Set<String> named) {
    var canonical = canonical(list);
    if (canonical.isEmpty()) {
      return;
    }
    for (String value : new TreeSet<>(named)) {
      if (!canonical.contains(value)) {
        serious(file, list + " " + value, "规范模型中没有此值", "is no canonical value");
      }
    }
    for (String value : new TreeSet<>(canonical)) {
      if (!named.contains(value)) {
        note(file, list + " " + value, "该单位无对应代码", "has no word of this partner");
      }
    }
  }

  private Set<String> canonical(String list) {
    var table = TABLES.get(list);
    if (table == null) {
      return enumerations.getOrDefault(list, Set.of());
    }
    var values = new HashSet<String>();
    tables.all(table).forEach(row -> values.add(row.value()));
    return values;
  }

  private void serious(String table, String place, String zh, String en) {
    findings.add(new Finding(table, place, true, zh, en));
  }

  private void note(String table, String place, String zh, String en) {
    findings.add(new Finding(table, place, false, zh, en));
  }
}
