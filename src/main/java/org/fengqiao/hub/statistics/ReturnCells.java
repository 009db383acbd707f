package org.fengqiao.hub.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.model.Measure;
import org.fengqiao.hub.canonical.model.StatisticsCell;
import org.fengqiao.hub.ledger.statistics.FigureTerms;
import org.fengqiao.hub.statistics.CellSuppression.Cell;
import org.fengqiao.hub.statistics.CellSuppression.Sum;

/** The cells of a return: figures, with those hidden that could name someone. */
final class ReturnCells {

  /** What a figure that is no count rests on. */
  private record Derived(Measure measure, List<String> counts) {}

  private static final Map<String, Derived> DERIVED =
      Map.of(
          "SUCCESS_RATE", new Derived(Measure.PERCENT, List.of("CONCLUDED", "SUCCEEDED")),
          "ONLINE_SHARE", new Derived(Measure.PERCENT, List.of("MEDIATED", "ONLINE")),
          "MEAN_DAYS", new Derived(Measure.DAYS, List.of("CONCLUDED")),
          "INVOLVED", new Derived(Measure.AMOUNT, List.of("MEDIATED")),
          "AGREED", new Derived(Measure.AMOUNT, List.of("SUCCEEDED")),
          "PERFORMED", new Derived(Measure.AMOUNT, List.of("SUCCEEDED")));

  private final List<CaseFigures.Row> rows;
  private final ReturnForm form;
  private final CountTable counts;
  private final Set<Cell> hidden;

  ReturnCells(List<CaseFigures.Row> rows, ReturnForm form, FigureTerms terms, int fewest) {
    this.rows = rows;
    this.form = form;
    List<String> columns = countColumns();
    this.counts = CountTable.of(rows, columns);
    this.hidden = CellSuppression.of(counts, sums(columns, terms), fewest);
  }

  List<StatisticsCell> cells() {
    List<StatisticsCell> cells = new ArrayList<>();
    for (CaseFigures.Row row : rows) {
      form.columns().forEach(column -> cells.add(cell(row, column)));
    }
    return cells;
  }

  /** The counts of the form, and those its other figures rest on. */
  private List<String> countColumns() {
    return form.columns().stream()
        .flatMap(
            column ->
                DERIVED.containsKey(column)
                    ? Objects.requireNonNull(DERIVED.get(column)).counts().stream()
                    : Stream.of(column))
        .distinct()
        .toList();
  }

  /** Down each column the rows add up; along a row some counts are parts of others. */
  private List<Sum> sums(List<String> columns, FigureTerms terms) {
    List<Sum> sums = new ArrayList<>();
    List<String> keys = rows.stream().map(CaseFigures.Row::key).toList();
    for (String column : columns) {
      sums.add(
          new Sum(
              new Cell(CaseFigures.TOTAL, column),
              keys.stream()
                  .filter(key -> !key.equals(CaseFigures.TOTAL))
                  .map(key -> new Cell(key, column))
                  .toList()));
    }
    for (String key : keys) {
      part(sums, columns, key, "MEDIATED", List.of("CONCLUDED"));
      part(sums, columns, key, "MEDIATED", List.of("ONLINE"));
      part(sums, columns, key, "MEDIATED", terms.results());
      part(sums, columns, key, "CONCLUDED", List.of("SUCCEEDED", "REVERSED"));
      part(sums, columns, key, "CONCLUDED", terms.concluded());
      part(sums, columns, key, "CONCLUDED", terms.spans().stream().map(it -> it.code()).toList());
    }
    return sums;
  }

  private static void part(
      List<Sum> sums, List<String> columns, String row, String total, List<String> parts) {
    List<Cell> there =
        parts.stream().filter(columns::contains).map(part -> new Cell(row, part)).toList();
    if (columns.contains(total) && !there.isEmpty()) {
      sums.add(new Sum(new Cell(row, total), there));
    }
  }

  private StatisticsCell cell(CaseFigures.Row row, String column) {
    Derived derived = DERIVED.get(column);
    List<String> rests = derived == null ? List.of(column) : derived.counts();
    StatisticsCell cell = new StatisticsCell();
    cell.setRow(row.key().toUpperCase(Locale.ROOT));
    cell.setColumn(column);
    cell.setMeasure(derived == null ? Measure.COUNT : derived.measure());
    if (rests.stream().anyMatch(count -> hidden.contains(new Cell(row.key(), count)))) {
      cell.setSuppressed(true);
      return cell;
    }
    BigDecimal value = row.value(column);
    cell.setValue(value.toPlainString());
    if (derived != null) {
      cell.setBase(row.value(rests.get(0)).intValueExact());
    }
    return cell;
  }
}
