package org.fengqiao.hub.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.Operator;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.canonical.rules.CaseNumber;
import org.fengqiao.hub.ledger.CaseEntry;
import org.fengqiao.hub.ledger.Cases;
import org.fengqiao.hub.ledger.Figures;
import org.fengqiao.hub.ledger.clocks.LegalClock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cases for programs of the operators. */
@RestController
@RequestMapping("/api/ops/v1/cases")
@Tag(name = "cases", description = "案件 · Cases")
class OpsCases {

  /**
   * A case from its first message to what comes next.
   *
   * @param story its messages, receipts and deliveries
   * @param events what happened, and what did not, in the order of the timeline
   * @param clocks its legal clocks, past and to come
   */
  record Told(CaseStory story, List<Event> events, List<Term> clocks) {}

  /**
   * One line of the timeline.
   *
   * @param what message, question, pause, gap or clock
   * @param word kind of the message, code of the question, or id of the clock
   * @param organisation whose lane it starts in
   * @param since for a pause or a gap: since when
   */
  record Event(
      Instant at,
      String what,
      String word,
      String organisation,
      @Nullable UUID messageId,
      @Nullable Instant since) {}

  /** A legal clock. */
  record Term(
      String clock,
      String part,
      String nameZh,
      String nameEn,
      String state,
      LocalDate startedOn,
      LocalDate lastDay,
      boolean provisional,
      @Nullable LocalDate stoppedOn,
      boolean late,
      long daysLeft) {}

  private final Access access;
  private final Cases cases;
  private final Figures figures;
  private final CaseStories stories;
  private final CaseTimelines timelines;
  private final CaseTerms terms;

  OpsCases(
      Access access,
      Cases cases,
      Figures figures,
      CaseStories stories,
      CaseTimelines timelines,
      CaseTerms terms) {
    this.access = access;
    this.cases = cases;
    this.figures = figures;
    this.stories = stories;
    this.timelines = timelines;
    this.terms = terms;
  }

  /** Of a case by its 案号, or by the hub's id where several have had that number. */
  @GetMapping("/{no}/timeline")
  @Operation(summary = "案件时间线 · A case from its first message to what comes next")
  Told timeline(@PathVariable("no") String no) {
    Operator me = access.require(Permission.MESSAGE_VIEW);
    CaseEntry found = find(no, me).orElseThrow(() -> new NotThere("case", no));
    Timeline timeline = timelines.of(found);
    return new Told(
        stories.tell(found.caseId()).orElseThrow(() -> new NotThere("case", no)),
        timeline.rows().stream().map(row -> event(row, timeline)).toList(),
        terms.of(found.caseId()).stream().map(it -> term(it.clock())).toList());
  }

  private Optional<CaseEntry> find(String no, Operator me) {
    List<CaseEntry> found =
        uuid(no)
            .map(id -> cases.find(id).stream().toList())
            .orElseGet(() -> figures.casesNumbered(CaseNumber.canonical(no)));
    List<CaseEntry> mine = found.stream().filter(it -> me.sees(it.partners())).toList();
    if (mine.size() > 1) {
      throw new NotNow("有多个案件使用过此案号，请用枢纽案件编号", "several cases had this number: use the hub's id");
    }
    return mine.stream().findFirst();
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }

  private static Event event(Timeline.Row row, Timeline timeline) {
    return new Event(
        row.at(),
        row.sort().name().toLowerCase(java.util.Locale.ROOT),
        row.word(),
        timeline.lanes().get(row.from()),
        row.messageId(),
        row.until());
  }

  private static Term term(LegalClock clock) {
    return new Term(
        clock.id(),
        clock.part(),
        clock.rule().nameZh(),
        clock.rule().nameEn(),
        clock.state().name(),
        clock.startedOn(),
        clock.rolledEnd(),
        clock.provisional(),
        clock.stoppedOn(),
        clock.late(),
        clock.daysLeft());
  }
}
