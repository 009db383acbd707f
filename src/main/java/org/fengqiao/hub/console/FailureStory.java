package org.fengqiao.hub.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.hub.ledger.failures.Classifier;
import org.fengqiao.hub.ledger.failures.FailureGroup;
import org.fengqiao.hub.ledger.failures.FailureSigns;
import org.fengqiao.hub.ledger.failures.FailureTotal;
import org.fengqiao.hub.ledger.operations.Change;
import org.fengqiao.hub.ledger.operations.Changes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What surrounds groups of failures: how they go on, what they endanger, what had changed. */
@Component
class FailureStory {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final int HOURS = 24;

  /** What is told of before the first failure, and shortly after it: clocks differ. */
  private static final Duration BEFORE = Duration.ofHours(24);

  private static final Duration AFTER = Duration.ofMinutes(5);

  private final FailureSigns signs;
  private final Changes changes;
  private final Clock clock;

  FailureStory(FailureSigns signs, Changes changes, Clock clock) {
    this.signs = signs;
    this.changes = changes;
    this.clock = clock;
  }

  /** What may endanger a legal clock. */
  private interface Endangers {

    /** Last day of the clock that ends first behind it. */
    @Nullable LocalDate deadline();

    /** Days until then; negative when it is over. */
    long daysLeft();

    /** Those that threaten a deadline come first, the nearest before the others. */
    default long urgency() {
      return deadline() != null && daysLeft() <= DueTerms.NEAR ? daysLeft() : Long.MAX_VALUE;
    }
  }

  /**
   * A group in a list.
   *
   * @param day its last 24 hours
   * @param deadline last day of the legal clock that ends first behind it
   * @param daysLeft until then; negative when it is over
   */
  record Row(FailureGroup group, Spark day, @Nullable LocalDate deadline, long daysLeft)
      implements Endangers {

    /** The colour its deadline goes with. */
    public String tone() {
      return FailureStory.tone(daysLeft);
    }
  }

  /**
   * Groups that have something in common, in a list.
   *
   * @param day their last 24 hours
   * @param daysLeft until the nearest deadline; negative when it is over
   */
  record Sum(FailureTotal total, Spark day, long daysLeft) implements Endangers {

    @Override
    public @Nullable LocalDate deadline() {
      return total.deadline();
    }

    /** The colour its deadline goes with. */
    public String tone() {
      return FailureStory.tone(daysLeft);
    }

    /** What the list of causes is narrowed by, to have these alone. */
    public String narrowed() {
      return Objects.requireNonNullElse(total.value(), Classifier.NONE);
    }
  }

  /**
   * What had changed.
   *
   * @param before how long before the first failure; negative when shortly after it
   */
  record Changed(Change change, Duration before) {}

  /** Those that threaten a deadline come first. */
  List<Row> rows(List<FailureGroup> groups) {
    List<String> ids = groups.stream().map(FailureGroup::fingerprint).toList();
    Map<String, Map<Instant, Long>> hours = signs.hours(ids, HOUR.multipliedBy(HOURS));
    Map<String, LocalDate> deadlines = signs.deadlines(ids);
    return groups.stream()
        .map(it -> row(it, hours.getOrDefault(it.fingerprint(), Map.of()), deadlines))
        .sorted(Comparator.comparing(Row::urgency))
        .toList();
  }

  /** In the same order. */
  List<Sum> sums(List<FailureTotal> totals) {
    return totals.stream()
        .map(it -> new Sum(it, day(it.hours()), daysTo(it.deadline())))
        .sorted(Comparator.comparing(Sum::urgency))
        .toList();
  }

  private Row row(FailureGroup group, Map<Instant, Long> hours, Map<String, LocalDate> deadlines) {
    LocalDate ends = deadlines.get(group.fingerprint());
    return new Row(group, day(hours), ends, daysTo(ends));
  }

  private Spark day(Map<Instant, Long> hours) {
    return Spark.of(hours, clock.instant(), HOUR, HOURS);
  }

  private long daysTo(@Nullable LocalDate end) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Shown.ZONE);
    return end == null ? 0 : ChronoUnit.DAYS.between(today, end);
  }

  private static String tone(long daysLeft) {
    return daysLeft <= DueTerms.NEAR ? "bad" : "warn";
  }

  /** What changed near the first failure, the nearest to it first. */
  List<Changed> changes(FailureGroup group) {
    Instant began = signs.began(group.fingerprint());
    return changes.between(began.minus(BEFORE), began.plus(AFTER), group.partner()).stream()
        .map(it -> new Changed(it, Duration.between(it.at(), began)))
        .sorted(Comparator.comparing(it -> it.before().abs()))
        .toList();
  }
}
