package org.fengqiao.hub.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.fengqiao.hub.canonical.Dossier;
import org.fengqiao.hub.canonical.codes.Code;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.ledger.statistics.Dimension;
import org.fengqiao.hub.ledger.statistics.FigureTerms;
import org.fengqiao.hub.ledger.statistics.FigureTerms.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The definitions of figures as they hold on a day: rows of tables, not code. */
@Component
class Definitions {

  private static final String TABLE = "statistics-definitions";

  private final CodeTables codes;

  Definitions(CodeTables codes) {
    this.codes = codes;
  }

  /** What to count over these days, by the definitions of the last of them. */
  FigureTerms terms(
      LocalDate from,
      LocalDate to,
      @Nullable Dimension by,
      @Nullable Dossier dossier,
      Instant knownBy) {
    Code rate = row("SUCCESS_RATE", to);
    return new FigureTerms(
        from,
        to,
        by,
        dossier,
        knownBy,
        list(rate.more("counted")),
        list(rate.more("of")),
        row("DAYS", to).more("from").equals("RECEIVED"),
        codes.all("result-codes").stream().map(Code::value).toList(),
        spans(to));
  }

  /** Fewest cases behind a published figure. */
  int fewest(LocalDate on) {
    return Integer.parseInt(row("SUPPRESSION", on).more("threshold"));
  }

  private List<Span> spans(LocalDate on) {
    return codes.all("statistics-days").stream()
        .filter(row -> row.validOn(on))
        .map(
            row ->
                new Span(
                    row.value(),
                    Integer.parseInt(row.more("fromDay")),
                    Integer.parseInt(row.more("toDay"))))
        .toList();
  }

  private Code row(String value, LocalDate on) {
    return codes
        .find(TABLE, value, on)
        .orElseThrow(
            () -> new IllegalStateException("no row " + value + " of " + TABLE + " on " + on));
  }

  private static List<String> list(String cell) {
    return Arrays.stream(cell.split(";")).filter(word -> !word.isBlank()).toList();
  }
}
