package org.fengqiao.hub.canonical.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One row of a code table.
 *
 * @param value the canonical value
 * @param nameZh its Chinese name
 * @param nameEn its English name
 * @param validFrom first day it may be used; {@link LocalDate#MIN} when open
 * @param validTo last day it may be used; {@link LocalDate#MAX} when open
 * @param aliases other ways partners write it
 * @param more the table's own columns by name; empty cells are absent
 */
public record Code(
    String value,
    String nameZh,
    String nameEn,
    LocalDate validFrom,
    LocalDate validTo,
    List<String> aliases,
    Map<String, String> more) {

  /** Whether it may be used on a day. */
  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && !day.isAfter(validTo);
  }

  /** Whether it may be used on any day of a year. */
  public boolean validIn(int year) {
    return validFrom.getYear() <= year && year <= validTo.getYear();
  }

  /** A cell of the table's own column; empty when the cell is. */
  public String more(String column) {
    return more.getOrDefault(column, "");
  }

  /** Whether a text is its value, its Chinese name or an alias. */
  boolean isCalled(String text) {
    return value.equals(text) || nameZh.equals(text) || aliases.contains(text);
  }
}
