package org.fengqiao.hub.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Hides counts that could name someone (k-anonymity, guide §3.6), and as many others as it takes
 * that no sum gives them away: in every sum whose total is published, what is not published is
 * nothing, or at least k cases and no single cell; and a hidden total has a hidden part.
 */
final class CellSuppression {

  /** A count of the table. */
  record Cell(String row, String column) {}

  /**
   * A total and counts that are parts of it. What they leave over is never published, but anybody
   * can reckon it.
   */
  record Sum(Cell total, List<Cell> parts) {}

  private final CountTable counts;
  private final int fewest;
  private final Set<Cell> hidden = new HashSet<>();

  private CellSuppression(CountTable counts, int fewest) {
    this.counts = counts;
    this.fewest = fewest;
  }

  /** The cells to be hidden. */
  static Set<Cell> of(CountTable counts, List<Sum> sums, int fewest) {
    CellSuppression work = new CellSuppression(counts, fewest);
    counts.cells().stream().filter(work::isSmall).forEach(work.hidden::add);
    boolean again = true;
    while (again) {
      again = false;
      for (Sum sum : sums) {
        again |= work.protect(sum);
      }
    }
    return work.hidden;
  }

  private boolean isSmall(Cell cell) {
    return isSmall(counts.at(cell));
  }

  private boolean isSmall(BigDecimal count) {
    return count.signum() > 0 && count.compareTo(BigDecimal.valueOf(fewest)) < 0;
  }

  /** Whether it had to hide one more cell. */
  private boolean protect(Sum sum) {
    List<BigDecimal> unknown = new ArrayList<>();
    sum.parts().stream().filter(hidden::contains).map(counts::at).forEach(unknown::add);
    boolean isRestAlone = unknown.isEmpty();
    BigDecimal rest = rest(sum);
    if (rest.signum() > 0) {
      unknown.add(rest);
    }
    boolean safe = hidden.contains(sum.total()) ? !unknown.isEmpty() : isSafe(unknown, isRestAlone);
    return !safe && hidden.add(nextSmallest(sum).orElse(sum.total()));
  }

  private BigDecimal rest(Sum sum) {
    return sum.parts().stream()
        .map(counts::at)
        .reduce(counts.at(sum.total()), BigDecimal::subtract);
  }

  /** What a published total leaves unknown is enough, and no single cell. */
  private boolean isSafe(List<BigDecimal> unknown, boolean isRestAlone) {
    BigDecimal together = unknown.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean enough = together.signum() == 0 || !isSmall(together);
    return enough && (isRestAlone || unknown.size() > 1);
  }

  private Optional<Cell> nextSmallest(Sum sum) {
    return sum.parts().stream()
        .filter(cell -> !hidden.contains(cell) && counts.at(cell).signum() > 0)
        .min(Comparator.comparing(counts::at).thenComparing(Cell::row).thenComparing(Cell::column));
  }
}
