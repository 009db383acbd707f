package org.fengqiao.hub.statistics;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fengqiao.hub.canonical.Dossier;
import org.fengqiao.hub.canonical.codes.Code;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.ledger.statistics.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * A form as its row of the table {@code statistics-forms} says.
 *
 * @param rows what its rows are told apart by
 * @param dossier only files of this sort
 * @param columns its columns in their order
 * @param dueDay so many days after the period the hub sends it; only on demand when absent
 */
record ReturnForm(
    String code,
    String frequency,
    Dimension rows,
    @Nullable Dossier dossier,
    List<String> columns,
    @Nullable Integer dueDay) {

  private static final String TABLE = "statistics-forms";

  static Optional<ReturnForm> find(CodeTables codes, String code, LocalDate on) {
    return codes.find(TABLE, code, on).map(ReturnForm::of);
  }

  /** The forms of a day. */
  static List<ReturnForm> all(CodeTables codes, LocalDate on) {
    return codes.all(TABLE).stream().filter(row -> row.validOn(on)).map(ReturnForm::of).toList();
  }

  private static ReturnForm of(Code row) {
    String dossier = row.more("dossier");
    String due = row.more("dueDay");
    return new ReturnForm(
        row.value(),
        row.more("frequency"),
        Dimension.valueOf(row.more("rows").toUpperCase(Locale.ROOT)),
        dossier.isEmpty() ? null : Dossier.valueOf(dossier),
        Arrays.asList(row.more("figures").split(";")),
        due.isEmpty() ? null : Integer.valueOf(due));
  }
}
