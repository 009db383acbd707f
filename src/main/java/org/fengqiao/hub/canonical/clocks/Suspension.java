package org.fengqiao.hub.canonical.clocks;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Days that do not count.
 *
 * @param from the first of them
 * @param to the first day that counts again; none while it lasts
 */
public record Suspension(LocalDate from, @Nullable LocalDate to) {

  /** How many days it takes out of a period; none while nobody knows. */
  public long days() {
    return to == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(from, to));
  }

  /** Whether a day falls into it. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && to != null && day.isBefore(to);
  }

  /** Reads what {@link #write} wrote: {@code 2026-09-01/2026-09-10,2026-10-08/}. */
  public static List<Suspension> read(String text) {
    return Arrays.stream(text.split(","))
        .filter(part -> !part.isBlank())
        .map(part -> part.split("/", 2))
        .map(
            part ->
                new Suspension(
                    LocalDate.parse(part[0]), part[1].isEmpty() ? null : LocalDate.parse(part[1])))
        .toList();
  }

  /** One text for the ledger. */
  public static String write(List<Suspension> all) {
    return all.stream()
        .map(one -> one.from() + "/" + (one.to() == null ? "" : one.to()))
        .collect(Collectors.joining(","));
  }

  /** The same, and one that begins now. */
  public static List<Suspension> begin(List<Suspension> all, LocalDate day) {
    List<Suspension> more = new ArrayList<>(all);
    more.add(new Suspension(day, null));
    return List.copyOf(more);
  }

  /** The same, and the one that lasts ends. */
  public static List<Suspension> end(List<Suspension> all, LocalDate day) {
    return all.stream()
        .map(one -> one.to() == null ? new Suspension(one.from(), later(one.from(), day)) : one)
        .toList();
  }

  private static LocalDate later(LocalDate from, LocalDate day) {
    return day.isBefore(from) ? from : day;
  }
}
