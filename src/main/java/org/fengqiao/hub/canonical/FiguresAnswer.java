package org.fengqiao.hub.canonical;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of cases in a range of days, by the definition that holds on its last day. For the
 * centre's own eyes: nothing is suppressed.
 *
 * @param knownAt as the ledger knew it then
 * @param definition the results that are a success, and those the success rate is of
 * @param rows one for each value of the dimension, the sums last
 */
public record FiguresAnswer(
    LocalDate from,
    LocalDate to,
    @Nullable String by,
    Instant knownAt,
    Definition definition,
    List<Row> rows) {

  /** Which results make the success rate. */
  public record Definition(List<String> succeeded, List<String> of) {}

  /**
   * A row.
   *
   * @param key code of the dimension; {@code TOTAL} for the sums
   * @param nameZh its Chinese name, where it has one
   * @param values by column: numbers of cases, yuan, per cent, days
   */
  public record Row(String key, String nameZh, Map<String, BigDecimal> values) {}
}
