package org.fengqiao.hub.console;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xmlunit.XMLUnitException;
import org.xmlunit.builder.DiffBuilder;
import org.xmlunit.diff.ComparisonType;
import org.xmlunit.diff.DefaultNodeMatcher;
import org.xmlunit.diff.Difference;
import org.xmlunit.diff.ElementSelectors;

/**
 * Two forms of a message beside each other: line by line, laid out first so that what differs is
 * content and not spacing, or, of XML, element by element.
 */
final class Comparison {

  /** Lines up to which forms are compared. */
  private static final int MOST = 5_000;

  /** Lines that agree, shown around one that does not. */
  private static final int AROUND = 2;

  private static final Pattern FIRST = Pattern.compile("\\[1]|/text\\(\\)");

  /** Differences that follow from others. */
  private static final List<ComparisonType> TOLD =
      List.of(
          ComparisonType.TEXT_VALUE,
          ComparisonType.ATTR_VALUE,
          ComparisonType.ATTR_NAME_LOOKUP,
          ComparisonType.CHILD_LOOKUP);

  private Comparison() {}

  /**
   * A line, or a pair of elements.
   *
   * @param tone how they differ, a word under {@code compare.} in the texts
   * @param place path of elements; how many lines were skipped; empty for lines
   */
  record Line(String tone, String place, String left, String right) {}

  /** Line by line; of lines that agree only those beside others. */
  static List<Line> lines(String left, String right) {
    DiffRowGenerator generator =
        DiffRowGenerator.create().ignoreWhiteSpaces(true).lineNormalizer(text -> text).build();
    List<Line> all =
        generator.generateDiffRows(laidOut(left), laidOut(right)).stream()
            .map(row -> new Line(tone(row.getTag()), "", row.getOldLine(), row.getNewLine()))
            .toList();
    List<Line> shown = new ArrayList<>();
    int skipped = 0;
    for (int i = 0; i < all.size(); i++) {
      if (isNearDifference(all, i)) {
        skip(shown, skipped);
        skipped = 0;
        shown.add(all.get(i));
      } else {
        skipped++;
      }
    }
    skip(shown, skipped);
    return shown;
  }

  private static void skip(List<Line> shown, int lines) {
    if (lines > 0) {
      shown.add(new Line("skipped", String.valueOf(lines), "", ""));
    }
  }

  private static boolean isNearDifference(List<Line> all, int at) {
    return all.subList(Math.max(0, at - AROUND), Math.min(all.size(), at + AROUND + 1)).stream()
        .anyMatch(line -> !line.tone().equals("same"));
  }

  private static List<String> laidOut(String text) {
    return LaidOut.of(text).lines().limit(MOST).toList();
  }

  private static String tone(DiffRow.Tag tag) {
    return switch (tag) {
      case EQUAL -> "same";
      case DELETE -> "gone";
      case INSERT -> "new";
      case CHANGE -> "changed";
    };
  }

  /** Whether both are XML of one vocabulary, so that elements can be compared. */
  static boolean isAlike(String left, String right) {
    String root = root(left);
    return !root.isEmpty() && root.equals(root(right));
  }

  private static String root(String text) {
    return text.replaceFirst("(?s)^\\s*(<\\?.*?\\?>)?\\s*<(?:\\w+:)?([\\w-]+).*", "$2")
        .lines()
        .filter(name -> name.matches("[\\w-]+") && text.contains("<"))
        .findFirst()
        .orElse("");
  }

  /** Element by element, wherever they stand; spacing, prefixes and comments do not matter. */
  static List<Line> elements(String left, String right) {
    try {
      List<Line> lines = new ArrayList<>();
      DiffBuilder.compare(left)
          .withTest(right)
          .ignoreWhitespace()
          .ignoreComments()
          .checkForSimilar()
          .withNodeMatcher(
              new DefaultNodeMatcher(ElementSelectors.byNameAndText, ElementSelectors.byName))
          .build()
          .getDifferences()
          .forEach(difference -> lines.addAll(line(difference)));
      return lines;
    } catch (XMLUnitException notXml) {
      return lines(left, right);
    }
  }

  private static List<Line> line(Difference difference) {
    var comparison = difference.getComparison();
    if (!TOLD.contains(comparison.getType())) {
      return List.of();
    }
    var control = comparison.getControlDetails();
    var test = comparison.getTestDetails();
    boolean gone = test.getTarget() == null || test.getXPath() == null;
    boolean fresh = control.getTarget() == null || control.getXPath() == null;
    String tone = gone ? "gone" : fresh ? "new" : "changed";
    @Nullable String path = fresh ? test.getXPath() : control.getXPath();
    return List.of(
        new Line(
            tone,
            FIRST.matcher(String.valueOf(path)).replaceAll(""),
            gone ? text(control.getTarget()) : value(control.getValue()),
            fresh ? text(test.getTarget()) : value(test.getValue())));
  }

  private static String text(org.w3c.dom.@Nullable Node node) {
    return node == null ? "" : String.valueOf(node.getTextContent()).strip();
  }

  private static String value(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /** Which ways of comparing make sense, the most telling one first. */
  static List<String> ways(boolean mapped, String left, String right) {
    List<String> ways = new ArrayList<>(List.of("lines"));
    if (isAlike(left, right)) {
      ways.add(0, "elements");
    }
    if (mapped) {
      ways.add(0, "report");
    }
    return ways;
  }
}
