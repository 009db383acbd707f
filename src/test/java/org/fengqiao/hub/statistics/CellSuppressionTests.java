package org.fengqiao.hub.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.fengqiao.hub.statistics.CellSuppression.Cell;
import org.fengqiao.hub.statistics.CellSuppression.Sum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellSuppressionTests {

  private static final int FEWEST = 5;
  private static final String TOTAL = "TOTAL";

  @Test
  void aSmallCellAloneBesideItsTotalTakesAnotherWithIt() {
    CountTable table = column(3, 40, 12);

    assertThat(hidden(table, down(3)))
        .containsExactlyInAnyOrder(new Cell("R0", "C"), new Cell("R2", "C"));
  }

  @Test
  void twoSmallCellsThatAreFewTogetherTakeAThirdWithThem() {
    CountTable table = column(1, 2, 40, 12);

    assertThat(hidden(table, down(4)))
        .containsExactlyInAnyOrder(new Cell("R0", "C"), new Cell("R1", "C"), new Cell("R3", "C"));
  }

  @Test
  void whereNothingElseIsLeftTheTotalGoesToo() {
    assertThat(hidden(column(3, 0, 0), down(3)))
        .containsExactlyInAnyOrder(new Cell("R0", "C"), new Cell(TOTAL, "C"));
  }

  @Test
  void noughtTellsOfNobodyAndFiveIsEnough() {
    assertThat(hidden(column(5, 0, 40), down(3))).isEmpty();
  }

  @Test
  void whatAPartLeavesOverIsNoSecretUnlessThePartIsHidden() {
    CountTable table =
        new CountTable()
            .put(new Cell("R", "CONCLUDED"), new BigDecimal(100))
            .put(new Cell("R", "SUCCEEDED"), new BigDecimal(98));
    Sum sum = new Sum(new Cell("R", "CONCLUDED"), List.of(new Cell("R", "SUCCEEDED")));

    assertThat(hidden(table, List.of(sum))).containsExactly(new Cell("R", "SUCCEEDED"));
  }

  /** An attacker subtracts wherever one figure is unknown, and goes on with what that gives. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void nobodyReckonsBackASmallCell(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      int rows = 2 + random.nextInt(5);
      int columns = 2 + random.nextInt(4);
      CountTable table = grid(random, rows, columns);
      List<Sum> sums = grid(rows, columns);
      Set<Cell> hidden = new HashSet<>(hidden(table, sums));
      Set<Cell> secret =
          table.cells().stream()
              .filter(cell -> table.at(cell).signum() > 0)
              .filter(cell -> table.at(cell).intValueExact() < FEWEST)
              .collect(java.util.stream.Collectors.toSet());
      assertThat(hidden).containsAll(secret);

      boolean found = true;
      while (found) {
        found = false;
        for (Sum sum : sums) {
          List<Cell> unknown = new ArrayList<>(sum.parts());
          unknown.add(sum.total());
          unknown.retainAll(hidden);
          found |= unknown.size() == 1 && hidden.remove(unknown.get(0));
        }
      }

      assertThat(hidden).as("seed %d, round %d", seed, round).containsAll(secret);
    }
  }

  private static Set<Cell> hidden(CountTable table, List<Sum> sums) {
    return CellSuppression.of(table, sums, FEWEST);
  }

  private static CountTable column(int... counts) {
    CountTable table = new CountTable();
    int sum = 0;
    for (int i = 0; i < counts.length; i++) {
      table.put(new Cell("R" + i, "C"), new BigDecimal(counts[i]));
      sum += counts[i];
    }
    return table.put(new Cell(TOTAL, "C"), new BigDecimal(sum));
  }

  private static List<Sum> down(int rows) {
    List<Cell> parts = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      parts.add(new Cell("R" + i, "C"));
    }
    return List.of(new Sum(new Cell(TOTAL, "C"), parts));
  }

  private static CountTable grid(Random random, int rows, int columns) {
    CountTable table = new CountTable();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int count = random.nextInt(3) == 0 ? random.nextInt(6) : random.nextInt(60);
        add(table, "R" + row, "C" + column, count);
        add(table, "R" + row, TOTAL, count);
        add(table, TOTAL, "C" + column, count);
        add(table, TOTAL, TOTAL, count);
      }
    }
    return table;
  }

  private static void add(CountTable table, String row, String column, int count) {
    Cell cell = new Cell(row, column);
    table.put(cell, table.at(cell).add(new BigDecimal(count)));
  }

  private static List<Sum> grid(int rows, int columns) {
    List<Sum> sums = new ArrayList<>();
    for (int row = 0; row <= rows; row++) {
      String key = row == rows ? TOTAL : "R" + row;
      List<Cell> parts = new ArrayList<>();
      for (int column = 0; column < columns; column++) {
        parts.add(new Cell(key, "C" + column));
      }
      sums.add(new Sum(new Cell(key, TOTAL), parts));
    }
    for (int column = 0; column <= columns; column++) {
      String key = column == columns ? TOTAL : "C" + column;
      List<Cell> parts = new ArrayList<>();
      for (int row = 0; row < rows; row++) {
        parts.add(new Cell("R" + row, key));
      }
      sums.add(new Sum(new Cell(TOTAL, key), parts));
    }
    return sums;
  }
}
