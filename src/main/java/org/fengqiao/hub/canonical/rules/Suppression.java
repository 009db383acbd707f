package org.fengqiao.hub.canonical.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.fengqiao.hub.canonical.model.Measure;
import org.fengqiao.hub.canonical.model.StatisticsCell;

/** Finds suppressed cells that stand alone beside a published sum, along rows and columns. */
final class Suppression {

  private static final String SUM = "TOTAL";

  /** Shares and means do not add up. */
  private static final Set<Measure> SUMMED = EnumSet.of(Measure.COUNT, Measure.AMOUNT);

  private Suppression() {}

  /** Places, from 0, of cells whose value the others betray. */
  static Set<Integer> reversible(List<StatisticsCell> cells) {
    Set<Integer> found = new TreeSet<>();
    found.addAll(along(cells, StatisticsCell::getRow, StatisticsCell::getColumn));
    found.addAll(along(cells, StatisticsCell::getColumn, StatisticsCell::getRow));
    return found;
  }

  private static List<Integer> along(
      List<StatisticsCell> cells,
      Function<StatisticsCell, String> line,
      Function<StatisticsCell, String> across) {
    Map<String, List<Integer>> lines = new TreeMap<>();
    for (int i = 0; i < cells.size(); i++) {
      if (SUMMED.contains(cells.get(i).getMeasure())) {
        String key = cells.get(i).getMeasure() + " " + line.apply(cells.get(i));
        lines.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
    }
    List<Integer> found = new ArrayList<>();
    for (List<Integer> members : lines.values()) {
      List<Integer> hidden = members.stream().filter(i -> isHidden(cells.get(i))).toList();
      boolean summed =
          members.stream()
              .anyMatch(i -> across.apply(cells.get(i)).equals(SUM) && !isHidden(cells.get(i)));
      if (summed && hidden.size() == 1) {
        found.add(hidden.get(0));
      }
    }
    return found;
  }

  private static boolean isHidden(StatisticsCell cell) {
    return Boolean.TRUE.equals(cell.isSuppressed());
  }
}
