package org.fengqiao.hub.statistics;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.FiguresAnswer;
import org.fengqiao.hub.canonical.FiguresQuery;
import org.fengqiao.hub.canonical.Inbound;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.Operators;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.ReturnRequest;
import org.fengqiao.hub.canonical.json.CanonicalJson;
import org.fengqiao.hub.canonical.model.StatisticsReturn;
import org.fengqiao.hub.ledger.statistics.Dimension;
import org.fengqiao.hub.ledger.statistics.FigureTerms;
import org.fengqiao.hub.ledger.statistics.FiledReturns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The steps of the routes {@code facts}, {@code recount}, {@code figures}, {@code return} and
 * {@code returns-due}.
 */
@Component("statistics")
class Statistics {

  private final FactPass facts;
  private final CaseFigures figures;
  private final Definitions definitions;
  private final DimensionNames names;
  private final ReturnCompiler compiler;
  private final ReturnSchedule schedule;
  private final FiledReturns filed;
  private final CanonicalJson json;
  private final Clock clock;

  Statistics(
      FactPass facts,
      CaseFigures figures,
      Definitions definitions,
      DimensionNames names,
      ReturnCompiler compiler,
      ReturnSchedule schedule,
      FiledReturns filed,
      CanonicalJson json,
      Clock clock) {
    this.facts = facts;
    this.figures = figures;
    this.definitions = definitions;
    this.names = names;
    this.compiler = compiler;
    this.schedule = schedule;
    this.filed = filed;
    this.json = json;
    this.clock = clock;
  }

  /** Brings the facts up to date; needs a transaction. */
  public void catchUp() {
    facts.catchUp();
  }

  /** Has the next step read everything again; needs a transaction. */
  public void recount() {
    facts.forget();
  }

  /** What became of cases; the facts are up to date. */
  public FiguresAnswer answer(FiguresQuery query) {
    if (query.to().isBefore(query.from())) {
      throw new Rejected(Fault.at("/to", RejectionCode.TIME_ORDER, "to", "from"));
    }
    Instant now = clock.instant();
    Dimension by = dimension(query.by());
    FigureTerms terms = definitions.terms(query.from(), query.to(), by, null, now);
    return new FiguresAnswer(
        query.from(),
        query.to(),
        query.by(),
        now,
        new FiguresAnswer.Definition(terms.succeeded(), terms.concluded()),
        figures.count(terms).stream()
            .map(
                row ->
                    new FiguresAnswer.Row(
                        row.key(), names.zh(by, row.key(), query.to()), row.values()))
            .toList());
  }

  private static @Nullable Dimension dimension(@Nullable String by) {
    if (by == null || by.isBlank()) {
      return null;
    }
    return Dimension.of(by.toLowerCase(Locale.ROOT).replace('_', '-'))
        .orElseThrow(
            () ->
                new Rejected(
                    Fault.at("/by", RejectionCode.VALUE_INVALID, "by = " + Dimension.known())));
  }

  /** The next version of a return as a message, taken in like any other. */
  public Inbound compile(ReturnRequest request) {
    StatisticsReturn made = compiler.compile(request);
    String id = made.getHeader().getMessageId();
    filed.ordered(id, request.askedBy(), clock.instant());
    return new Inbound(
        Operators.ID,
        "canonical-json",
        MessageKind.STATISTICS_RETURN,
        id,
        json.write(made),
        List.of(),
        clock.instant());
  }

  /** The returns whose day has come; nothing on a node that does not lead. */
  public List<ReturnRequest> due() {
    return schedule.due();
  }
}
