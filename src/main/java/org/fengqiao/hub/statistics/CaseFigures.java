package org.fengqiao.hub.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.hub.ledger.statistics.FigureTable;
import org.fengqiao.hub.ledger.statistics.FigureTerms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts, and what follows from the counts: rates, shares, means. */
@Component
class CaseFigures {

  /** The row of sums. */
  static final String TOTAL = "TOTAL";

  /** Where a case has no value of the dimension. */
  static final String NONE = "NONE";

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final FigureTable table;

  CaseFigures(FigureTable table) {
    this.table = table;
  }

  /**
   * A row with all its columns.
   *
   * @param key value of the dimension, {@link #NONE} or {@link #TOTAL}
   */
  record Row(String key, Map<String, BigDecimal> values) {

    BigDecimal value(String column) {
      return values.getOrDefault(column, BigDecimal.ZERO);
    }
  }

  List<Row> count(FigureTerms terms) {
    return table.count(terms).stream().map(CaseFigures::whole).toList();
  }

  private static Row whole(FigureTable.Row counted) {
    Map<String, BigDecimal> values = new LinkedHashMap<>(counted.values());
    values.put("SUCCESS_RATE", share(values, "SUCCEEDED", "CONCLUDED"));
    values.put("ONLINE_SHARE", share(values, "ONLINE", "MEDIATED"));
    values.put("MEAN_DAYS", part(values, "DAYS", "CONCLUDED", BigDecimal.ONE));
    return new Row(key(counted.key()), values);
  }

  private static String key(@Nullable String found) {
    if (found == null) {
      return TOTAL;
    }
    return found.isEmpty() ? NONE : found;
  }

  private static BigDecimal share(Map<String, BigDecimal> values, String of, String all) {
    return part(values, of, all, HUNDRED);
  }

  /** Two decimals, half up; nothing of nothing is nothing. */
  private static BigDecimal part(
      Map<String, BigDecimal> values, String of, String all, BigDecimal times) {
    BigDecimal whole = values.getOrDefault(all, BigDecimal.ZERO);
    return whole.signum() == 0
        ? BigDecimal.ZERO
        : values
            .getOrDefault(of, BigDecimal.ZERO)
            .multiply(times)
            .divide(whole, 2, RoundingMode.HALF_UP);
  }
}
