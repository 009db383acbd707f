package org.fengqiao.hub.canonical.clocks;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.codes.Code;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.model.Procedure;
import org.fengqiao.hub.canonical.model.ReferralMode;

/** The catalogue of legal clocks, {@code codes/clocks.csv}. Immutable. */
public final class ClockCatalogue {

  private final List<ClockRule> rules;

  /**
   * Reads the catalogue.
   *
   * @throws IllegalArgumentException when a row names a unit, door, mode or end that does not exist
   */
  public ClockCatalogue(CodeTables codes) {
    this.rules = codes.all("clocks").stream().map(ClockCatalogue::rule).toList();
  }

  private static ClockRule rule(Code row) {
    return new ClockRule(
        row.value(),
        row.nameZh(),
        row.nameEn(),
        row.more("length").isEmpty() ? 0 : Integer.parseInt(row.more("length")),
        ClockUnit.valueOf(row.more("unit")),
        Trigger.readAll(row.more("starts")),
        Trigger.readAll(row.more("stops")),
        Trigger.readAll(row.more("suspends")),
        Trigger.readAll(row.more("resumes")),
        row.more("rolls").equals("YES"),
        ClockExpiry.valueOf(row.more("expires")),
        parts(row.more("warns")).map(Warning::read).toList(),
        set(row.more("modes"), ReferralMode::valueOf),
        set(row.more("procedures"), Procedure::valueOf),
        row.more("extends").isEmpty() ? null : ClockRule.Extension.valueOf(row.more("extends")),
        set(row.more("tells"), kind -> kind),
        row.more("clauseZh"),
        row.more("clauseEn"),
        row.validFrom(),
        row.validTo());
  }

  private static Stream<String> parts(String cell) {
    return Arrays.stream(cell.split(";")).map(String::strip).filter(text -> !text.isEmpty());
  }

  private static <T> Set<T> set(String cell, Function<String, T> value) {
    return parts(cell).map(value).collect(Collectors.toUnmodifiableSet());
  }

  /** Every row. */
  public List<ClockRule> rules() {
    return rules;
  }

  /**
   * The rule of a clock that was started on a day; the first of its rows where none is valid then.
   *
   * @throws IllegalArgumentException when there is no such clock
   */
  public ClockRule rule(String id, LocalDate startedOn) {
    List<ClockRule> named = rules.stream().filter(rule -> rule.id().equals(id)).toList();
    return named.stream()
        .filter(rule -> rule.validOn(startedOn))
        .findFirst()
        .or(() -> named.stream().findFirst())
        .orElseThrow(() -> new IllegalArgumentException("clocks.csv knows no " + id));
  }

  /** The clocks that something which happened on a day starts. */
  public List<ClockRule> startedBy(Trigger happened, LocalDate on) {
    return rules.stream()
        .filter(rule -> rule.validOn(on) && matches(rule.starts(), happened))
        .toList();
  }

  /** The ids of the clocks that something stops. */
  public Set<String> stoppedBy(Trigger happened) {
    return ids(ClockRule::stops, happened);
  }

  /** The ids of the clocks that something keeps from running. */
  public Set<String> suspendedBy(Trigger happened) {
    return ids(ClockRule::suspends, happened);
  }

  /** The ids of the clocks that something lets run again. */
  public Set<String> resumedBy(Trigger happened) {
    return ids(ClockRule::resumes, happened);
  }

  /** Whether anything at all follows; most messages move no clock. */
  public boolean mentions(Trigger happened) {
    return rules.stream()
        .flatMap(rule -> Stream.of(rule.starts(), rule.stops(), rule.suspends(), rule.resumes()))
        .anyMatch(triggers -> matches(triggers, happened));
  }

  private Set<String> ids(Function<ClockRule, Set<Trigger>> triggers, Trigger happened) {
    return rules.stream()
        .filter(rule -> matches(triggers.apply(rule), happened))
        .map(ClockRule::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean matches(Set<Trigger> triggers, Trigger happened) {
    return triggers.stream().anyMatch(trigger -> trigger.matches(happened));
  }
}
