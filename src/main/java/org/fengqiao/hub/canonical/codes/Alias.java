package org.fengqiao.hub.canonical.codes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one partner writes for a value, as a person decided: beside the code table of its dialect,
 * and before it where both know the code.
 *
 * @param list the list of the dialect's code table: {@code id-type}, {@code procedure} …
 * @param code what the partner writes
 * @param name the name the partner has for it; nothing when the table's own name stands
 * @param value the canonical value it means
 * @param validFrom first day of an event it holds for
 * @param validTo last day; nothing when open
 * @param written whether the hub writes this code to the partner as well, instead of the table's
 */
public record Alias(
    String list,
    String code,
    @Nullable String name,
    String value,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    boolean written) {

  /** Another code of a partner for a value the hub goes on writing as before. */
  public static Alias of(String list, String code, String value, LocalDate validFrom) {
    return new Alias(list, code, null, value, validFrom, null, false);
  }

  /** Whether it holds for an event of that day. */
  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
