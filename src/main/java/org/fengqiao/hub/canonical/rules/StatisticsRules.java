package org.fengqiao.hub.canonical.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.codes.Code;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.model.Measure;
import org.fengqiao.hub.canonical.model.ReturnAcknowledgement;
import org.fengqiao.hub.canonical.model.ReturnAnswer;
import org.fengqiao.hub.canonical.model.StatisticsCell;
import org.fengqiao.hub.canonical.model.StatisticsReturn;
import org.jspecify.annotations.Nullable;

/**
 * Statistics carry no person (guide §3.6): a figure with one to four cases behind it is suppressed,
 * and so that it cannot be reckoned back. Nothing at all (0) tells of nobody.
 */
final class StatisticsRules {

  /** Fewest cases behind a published figure. */
  private static final int FEWEST = 5;

  private final CodeTables codes;

  StatisticsRules(CodeTables codes) {
    this.codes = codes;
  }

  void check(StatisticsReturn figures, Place root, LocalDate today) {
    TimeRules.past(figures.getCompiledAt(), root.at("compiledAt"), today);
    Optional<Code> form = codes.find("statistics-forms", figures.getForm(), today);
    if (form.isEmpty()) {
      root.at("form").fault(RejectionCode.FORM_UNKNOWN);
    } else {
      period(figures, form.get().more("frequency"), root);
    }
    if (figures.getVersion() > 1) {
      Needed.text(figures.getCorrection(), root.at("correction"));
    }
    Set<String> seen = new HashSet<>();
    List<StatisticsCell> cells = figures.getCells();
    for (int i = 0; i < cells.size(); i++) {
      Place place = root.at("cells", "cell", i);
      StatisticsCell cell = cells.get(i);
      if (!seen.add(cell.getRow() + " " + cell.getColumn() + " " + cell.getMeasure())) {
        place.fault(RejectionCode.CELL_REPEATED);
      }
      cell(cell, place);
    }
    for (int at : Suppression.reversible(cells)) {
      root.at("cells", "cell", at).fault(RejectionCode.SUPPRESSION_REVERSIBLE);
    }
  }

  /** What is sent back says why. */
  static void check(ReturnAcknowledgement answer, Place root, LocalDate today) {
    TimeRules.past(answer.getAnsweredAt(), root.at("answeredAt"), today);
    if (answer.getAnswer() == ReturnAnswer.SENT_BACK) {
      Needed.text(answer.getReasonText(), root.at("reasonText"));
    }
  }

  private static void period(StatisticsReturn figures, String frequency, Place root) {
    Optional<LocalDate> last =
        StatisticsPeriod.isOf(figures.getPeriod(), frequency)
            ? StatisticsPeriod.of(figures.getPeriod()).map(StatisticsPeriod::last)
            : Optional.empty();
    boolean over = last.isPresent() && TimeRules.day(figures.getCompiledAt()).isAfter(last.get());
    if (!over) {
      root.at("period").fault(RejectionCode.PERIOD_UNFIT, frequency);
    }
  }

  private static void cell(StatisticsCell cell, Place place) {
    boolean suppressed = Boolean.TRUE.equals(cell.isSuppressed());
    @Nullable BigDecimal value = cell.getValue() == null ? null : new BigDecimal(cell.getValue());
    boolean whole =
        value == null
            || cell.getMeasure() != Measure.COUNT
            || (value.stripTrailingZeros().scale() <= 0 && value.signum() >= 0);
    if (suppressed == (value != null) || !whole) {
      place.at("value").fault(RejectionCode.CELL_VALUE);
      return;
    }
    if (value != null && isFew(cell, value)) {
      place.at("value").fault(RejectionCode.CELL_NOT_SUPPRESSED, Integer.toString(FEWEST));
    }
  }

  /** A figure that is no count says how many cases it rests on. */
  private static boolean isFew(StatisticsCell cell, BigDecimal value) {
    if (cell.getMeasure() == Measure.COUNT) {
      return value.signum() > 0 && value.compareTo(BigDecimal.valueOf(FEWEST)) < 0;
    }
    return value.signum() != 0 && (cell.getBase() == null || cell.getBase() < FEWEST);
  }
}
