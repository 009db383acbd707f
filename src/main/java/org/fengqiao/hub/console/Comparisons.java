package org.fengqiao.hub.console;

import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.MappingReport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Two forms of a message beside each other, persons hidden, for pages and programs alike. */
@Component
class Comparisons {

  /**
   * How two forms differ.
   *
   * @param ways how they can be compared, the most telling way first
   * @param how the way that was taken
   * @param lines what differs, for the ways {@code elements} and {@code lines}
   * @param report what the mapping made of each field, for the way {@code report}
   */
  record Compared(
      List<String> ways,
      String how,
      @Nullable List<Comparison.Line> lines,
      @Nullable MappingReport report) {}

  private final MessageDesk desk;
  private final MappingReports reports;

  Comparisons(MessageDesk desk, MappingReports reports) {
    this.desk = desk;
    this.reports = reports;
  }

  /**
   * Compares.
   *
   * @param a a form, with its delivery where it has one: {@code raw}, {@code target.0199…}
   * @param b the other
   * @param wanted the way to compare; the most telling one where it is absent or makes no sense
   */
  Compared of(UUID id, String a, String b, @Nullable String wanted) {
    ComparePages.Choice left = ComparePages.Choice.of(a);
    ComparePages.Choice right = ComparePages.Choice.of(b);
    String first = desk.payload(id, left.stage(), left.delivery(), null).content();
    String second = desk.payload(id, right.stage(), right.delivery(), null).content();
    boolean mapped = MappingReports.isBetween(left.stage(), right.stage());
    List<String> ways = Comparison.ways(mapped, first, second);
    String how = wanted != null && ways.contains(wanted) ? wanted : ways.get(0);
    return switch (how) {
      case "report" ->
          new Compared(
              ways, how, null, reports.of(id, right.stage(), right.delivery()).orElse(null));
      case "lines" -> new Compared(ways, how, Comparison.lines(first, second), null);
      default -> new Compared(ways, how, Comparison.elements(first, second), null);
    };
  }
}
