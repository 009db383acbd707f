package org.fengqiao.hub.console;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.hub.canonical.ClockAnswer;
import org.fengqiao.hub.canonical.ClockQuery;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.ledger.Cases;
import org.fengqiao.hub.ledger.clocks.Clocks;
import org.fengqiao.hub.ledger.clocks.LegalClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers partners about the clocks of their own cases and of no other. */
@Component("clockInquiry")
class ClockInquiry {

  private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

  private final Cases cases;
  private final Clocks clocks;

  ClockInquiry(Cases cases, Clocks clocks) {
    this.cases = cases;
    this.clocks = clocks;
  }

  /**
   * The clocks asked for.
   *
   * @throws Rejected when the partner has no such case, or the place to go on from is none
   */
  public ClockAnswer clocks(ClockQuery query) {
    String caseId = query.caseId();
    if (caseId != null) {
      List<LegalClock> found =
          uuid(caseId)
              .flatMap(cases::find)
              .filter(entry -> entry.concerns(query.partner()))
              .map(entry -> clocks.ofCase(entry.caseId()))
              .orElseThrow(() -> new Rejected(Fault.at("/", RejectionCode.CASE_UNKNOWN)));
      return new ClockAnswer(found.stream().map(ClockInquiry::line).toList(), null);
    }
    LocalDate last = query.last() == null ? EVER : query.last();
    List<LegalClock> page =
        clocks.dueBefore(query.partner(), last, place(query.after()), query.limit());
    String next = page.size() < query.limit() ? null : text(page.get(page.size() - 1).place());
    return new ClockAnswer(page.stream().map(ClockInquiry::line).toList(), next);
  }

  private static ClockAnswer.Line line(LegalClock clock) {
    return new ClockAnswer.Line(
        clock.caseId(),
        clock.caseNumber(),
        clock.id(),
        clock.part(),
        clock.rule().nameZh(),
        clock.rule().nameEn(),
        clock.rule().clauseZh(),
        clock.rule().clauseEn(),
        clock.state().name(),
        clock.state().zh(),
        clock.startedOn(),
        clock.length(),
        clock.rule().unit().name(),
        clock.rawEnd(),
        clock.rolledEnd(),
        clock.provisional(),
        clock.stoppedOn(),
        clock.late(),
        clock.daysLeft(),
        clock.workingDaysLeft(),
        clock.nextAt());
  }

  private static String text(LegalClock.Place place) {
    return String.join(
        "_", place.end().toString(), place.caseId().toString(), place.clock(), place.part());
  }

  private static LegalClock.@Nullable Place place(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String[] parts = text.split("_", -1);
    try {
      return new LegalClock.Place(
          LocalDate.parse(parts[0]), UUID.fromString(parts[1]), parts[2], parts[3]);
    } catch (java.time.DateTimeException
        | IllegalArgumentException
        | ArrayIndexOutOfBoundsException e) {
      throw new Rejected(Fault.at("/after", RejectionCode.VALUE_INVALID, "after"));
    }
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
