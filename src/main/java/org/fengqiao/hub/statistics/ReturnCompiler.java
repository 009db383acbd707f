package org.fengqiao.hub.statistics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.ReturnRequest;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.json.CanonicalXml;
import org.fengqiao.hub.canonical.model.CaseReference;
import org.fengqiao.hub.canonical.model.Header;
import org.fengqiao.hub.canonical.model.StatisticsCell;
import org.fengqiao.hub.canonical.model.StatisticsReturn;
import org.fengqiao.hub.canonical.rules.StatisticsPeriod;
import org.fengqiao.hub.ledger.statistics.FigureTerms;
import org.fengqiao.hub.ledger.statistics.FiledReturns;
import org.springframework.stereotype.Component;

/** Makes the next version of a return out of the facts. */
@Component
class ReturnCompiler {

  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");

  private final CaseFigures figures;
  private final Definitions definitions;
  private final FiledReturns filed;
  private final CodeTables codes;
  private final CanonicalXml xml;
  private final Clock clock;

  ReturnCompiler(
      CaseFigures figures,
      Definitions definitions,
      FiledReturns filed,
      CodeTables codes,
      CanonicalXml xml,
      Clock clock) {
    this.figures = figures;
    this.definitions = definitions;
    this.filed = filed;
    this.codes = codes;
    this.xml = xml;
    this.clock = clock;
  }

  /**
   * The next version.
   *
   * @throws Rejected when there is no such form or period, or nothing changed since the last one
   */
  StatisticsReturn compile(ReturnRequest request) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    LocalDate today = LocalDate.ofInstant(now, QINGDAO);
    ReturnForm form =
        ReturnForm.find(codes, request.form(), today)
            .orElseThrow(() -> unfit("form", RejectionCode.FORM_UNKNOWN));
    StatisticsPeriod period =
        StatisticsPeriod.of(request.period())
            .orElseThrow(() -> unfit("period", RejectionCode.PERIOD_UNFIT, form.frequency()));
    List<StatisticsCell> cells = cells(form, period);
    Optional<FiledReturns.Version> last = filed.last(form.code(), request.period());
    if (last.isPresent() && isSame(last.get(), cells)) {
      throw unfit("cells", RejectionCode.RETURN_UNCHANGED, Integer.toString(last.get().version()));
    }
    StatisticsReturn made = new StatisticsReturn();
    int version = last.map(it -> it.version() + 1).orElse(1);
    made.setHeader(header(form.code(), request.period(), version, now));
    made.setCaseReference(new CaseReference());
    made.setForm(form.code());
    made.setPeriod(request.period());
    made.setVersion(version);
    made.setCompiledAt(OffsetDateTime.ofInstant(now, QINGDAO));
    made.setCorrection(request.correction());
    made.setCells(cells);
    return made;
  }

  /** The cells as the facts say now. */
  List<StatisticsCell> cells(ReturnForm form, StatisticsPeriod period) {
    FigureTerms terms =
        definitions.terms(
            period.first(), period.last(), form.rows(), form.dossier(), clock.instant());
    return new ReturnCells(figures.count(terms), form, terms, definitions.fewest(period.last()))
        .cells();
  }

  private boolean isSame(FiledReturns.Version last, List<StatisticsCell> cells) {
    StatisticsReturn before = (StatisticsReturn) xml.readStored(last.canonical());
    return before.getCells().stream()
        .map(ReturnCompiler::words)
        .toList()
        .equals(cells.stream().map(ReturnCompiler::words).toList());
  }

  private static List<Object> words(StatisticsCell cell) {
    return List.of(
        cell.getRow(),
        cell.getColumn(),
        cell.getMeasure(),
        cell.getValue() == null ? "" : cell.getValue());
  }

  /** One id for one version, whoever asks for it: it can be sent once. */
  private static Header header(String form, String period, int version, Instant now) {
    Header header = new Header();
    header.setMessageId("%s-%s-v%d".formatted(form, period, version));
    header.setEventTime(OffsetDateTime.ofInstant(now, QINGDAO));
    header.setSentTime(OffsetDateTime.ofInstant(now, QINGDAO));
    return header;
  }

  private static Rejected unfit(String element, RejectionCode code, String... arguments) {
    return new Rejected(Fault.at("/statistics-return/" + element, code, arguments));
  }
}
