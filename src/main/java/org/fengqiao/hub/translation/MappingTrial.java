package org.fengqiao.hub.translation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.fengqiao.hub.canonical.MappingReport.How;
import org.fengqiao.hub.canonical.MappingReport.Line;
import org.fengqiao.hub.canonical.Rejected;
import org.jspecify.annotations.Nullable;

/** Finds which field becomes which, by altering each and looking what changes. For one thread. */
final class MappingTrial {

  /** Fields that are tried; each costs a run of the sheet or a few. */
  static final int MOST = 600;

  private final Specimen source;
  private final Map<String, String> result;
  private final UnaryOperator<byte[]> sheet;
  private final BiFunction<String, String, Optional<String>> tables;
  private final Set<String> explained = new LinkedHashSet<>();

  /**
   * A trial of one document.
   *
   * @param sheet what is tried, without the checks around it
   * @param tables the code table that makes one value of another, if one does
   */
  MappingTrial(
      byte[] document,
      UnaryOperator<byte[]> sheet,
      BiFunction<String, String, Optional<String>> tables) {
    this.source = Specimen.of(document);
    this.result = Specimen.values(sheet.apply(document));
    this.sheet = sheet;
    this.tables = tables;
  }

  /** Fields beyond those that are tried. */
  int untried() {
    return Math.max(0, source.fields().size() - MOST);
  }

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST, source.fields().size()); i++) {
      lines.addAll(lines(i));
    }
    result.forEach(
        (path, value) -> {
          if (!explained.contains(path)) {
            lines.add(new Line(null, null, path, value, How.DEFAULTED, null));
          }
        });
    return lines;
  }

  private List<Line> lines(int number) {
    Specimen.Field field = source.fields().get(number);
    Set<String> targets = new LinkedHashSet<>();
    boolean failed = false;
    for (@Nullable String other : alterations(field.value())) {
      try {
        targets.addAll(changed(Specimen.values(sheet.apply(source.with(number, other)))));
      } catch (TranslationFailed | Rejected | IllegalArgumentException | IllegalStateException e) {
        // a sheet, or its schema, that does not take the altered value: it reads the field
        failed = true;
      }
      if (!targets.isEmpty()) {
        explained.addAll(targets);
        return targets.stream().map(target -> line(field, target)).toList();
      }
    }
    return List.of(alike(field).orElse(nowhere(field, failed ? How.REQUIRED : How.DROPPED)));
  }

  private Line line(Specimen.Field field, String target) {
    String written = result.getOrDefault(target, "");
    Optional<String> table =
        written.equals(field.value()) ? Optional.empty() : tables.apply(field.value(), written);
    How how = written.equals(field.value()) ? How.COPIED : How.CHANGED;
    return new Line(
        field.path(),
        field.value(),
        target,
        written,
        table.isPresent() ? How.LOOKED_UP : how,
        table.orElse(null));
  }

  private static Line nowhere(Specimen.Field field, How how) {
    return new Line(field.path(), field.value(), null, null, how, null);
  }

  /** A field that cannot be altered alone is known by its name and value. */
  private Optional<Line> alike(Specimen.Field field) {
    String name = last(field.path());
    List<String> found =
        result.entrySet().stream()
            .filter(it -> it.getValue().equals(field.value()) && last(it.getKey()).equals(name))
            .map(Map.Entry::getKey)
            .filter(path -> !explained.contains(path))
            .toList();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    explained.add(found.get(0));
    return Optional.of(line(field, found.get(0)));
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1).replaceAll("\\[\\d+]", "");
  }

  private Set<String> changed(Map<String, String> altered) {
    Map<String, String> changed = new TreeMap<>(result);
    changed.entrySet().removeIf(it -> it.getValue().equals(altered.get(it.getKey())));
    Set<String> inOrder = new LinkedHashSet<>(result.keySet());
    inOrder.retainAll(changed.keySet());
    return inOrder;
  }

  /** Other values of the same look first, so that a day stays a day; at last nothing at all. */
  private static List<@Nullable String> alterations(String value) {
    List<@Nullable String> others = new ArrayList<>();
    if (value.equals("true") || value.equals("false")) {
      others.add(value.equals("true") ? "false" : "true");
    }
    int digit = lastDigit(value);
    if (digit >= 0) {
      others.add(withDigit(value, digit, 1));
      others.add(withDigit(value, digit, -1));
    }
    others.addAll(Arrays.asList(value + "X", null));
    return others;
  }

  /** The last digit of a day, not of its clock time or zone. */
  private static int lastDigit(String value) {
    int end = value.matches("\\d{4}-\\d{2}-\\d{2}T.*") ? 10 : value.length();
    for (int i = end - 1; i >= 0; i--) {
      if (Character.isDigit(value.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static String withDigit(String value, int at, int step) {
    int digit = Character.digit(value.charAt(at), 10);
    return value.substring(0, at) + Math.floorMod(digit + step, 10) + value.substring(at + 1);
  }
}
