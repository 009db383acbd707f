package org.fengqiao.hub.statistics;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.hub.statistics.CellSuppression.Cell;

/** The counts of a table by row and column. */
final class CountTable {

  private final Map<Cell, BigDecimal> counts = new LinkedHashMap<>();

  static CountTable of(List<CaseFigures.Row> rows, List<String> columns) {
    CountTable table = new CountTable();
    for (CaseFigures.Row row : rows) {
      for (String column : columns) {
        table.put(new Cell(row.key(), column), row.value(column));
      }
    }
    return table;
  }

  CountTable put(Cell cell, BigDecimal count) {
    counts.put(cell, count);
    return this;
  }

  Set<Cell> cells() {
    return counts.keySet();
  }

  BigDecimal at(Cell cell) {
    return counts.getOrDefault(cell, BigDecimal.ZERO);
  }
}
