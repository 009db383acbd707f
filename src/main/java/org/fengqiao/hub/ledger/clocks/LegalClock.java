package org.fengqiao.hub.ledger.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.clocks.ClockRule;
import org.fengqiao.hub.canonical.clocks.Suspension;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a case as people read it.
 *
 * @param caseId the case
 * @param caseNumber its newest 案号, or the number of the file
 * @param rule what the catalogue says of it: names, clause, length, unit, what its end does
 * @param part which of several of its kind: the number of an instalment; empty for the only one
 * @param state whether it runs
 * @param startedOn the day of the event, itself not counted
 * @param earlierEnd the last day its warnings tell of, where it is in doubt when it began
 * @param length how long it is, in the rule's unit
 * @param suspensions days that do not count
 * @param rawEnd the last day as counted
 * @param rolledEnd the last day that counts, after a day off moved it
 * @param provisional whether that lies in a year without a published calendar
 * @param stoppedOn the day of the event that stopped it
 * @param nextAt when the hub next warns, or acts on its end; none while it does not run
 * @param daysLeft calendar days from today to the last one; negative when it is past
 * @param workingDaysLeft working days likewise
 */
public record LegalClock(
    UUID caseId,
    String caseNumber,
    ClockRule rule,
    String part,
    ClockState state,
    LocalDate startedOn,
    @Nullable LocalDate earlierEnd,
    int length,
    List<Suspension> suspensions,
    LocalDate rawEnd,
    LocalDate rolledEnd,
    boolean provisional,
    @Nullable LocalDate stoppedOn,
    @Nullable Instant nextAt,
    long daysLeft,
    long workingDaysLeft) {

  /** The clock's id in the catalogue, CLK-01 … */
  public String id() {
    return rule.id();
  }

  /** Whether what stopped it came after its last day. */
  public boolean late() {
    return stoppedOn != null && stoppedOn.isAfter(rolledEnd);
  }

  /** Where it stands in the order of {@link Clocks#dueBefore}. */
  public Place place() {
    return new Place(rolledEnd, caseId, rule.id(), part);
  }

  /** A place in the order of last days. */
  public record Place(LocalDate end, UUID caseId, String clock, String part) {}
}
