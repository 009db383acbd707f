package org.fengqiao.hub.canonical;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Legal clocks, for a partner of their cases.
 *
 * @param clocks the clocks, the nearest last day first
 * @param next what to ask for to go on; nothing at the end
 */
public record ClockAnswer(List<Line> clocks, @Nullable String next) {

  /**
   * One clock of a case.
   *
   * @param caseId the hub's case
   * @param caseNumber 案号 in canonical form, or the number of the file
   * @param clock its id in the catalogue, CLK-01 …
   * @param part which of several of its kind; empty for the only one
   * @param nameZh what it is called in Chinese
   * @param nameEn and in English
   * @param clauseZh the clause it rests on, in Chinese
   * @param clauseEn and in English
   * @param state RUNNING, SUSPENDED, STOPPED or EXPIRED
   * @param stateZh the same in Chinese
   * @param startedOn the day of the event, itself not counted
   * @param length how long it is
   * @param unit in DAY, WORKING_DAY, MONTH or YEAR
   * @param rawEnd the last day as counted
   * @param rolledEnd the last day that counts, after a day off moved it (民诉法 art 85)
   * @param provisional whether that lies in a year without a published calendar
   * @param stoppedOn the day of the event that stopped it
   * @param late whether that was after the last day
   * @param daysLeft calendar days from today to the last one; negative when it is past
   * @param workingDaysLeft working days likewise
   * @param nextAt when the hub next warns, or acts on its end
   */
  public record Line(
      UUID caseId,
      String caseNumber,
      String clock,
      String part,
      String nameZh,
      String nameEn,
      String clauseZh,
      String clauseEn,
      String state,
      String stateZh,
      LocalDate startedOn,
      int length,
      String unit,
      LocalDate rawEnd,
      LocalDate rolledEnd,
      boolean provisional,
      @Nullable LocalDate stoppedOn,
      boolean late,
      long daysLeft,
      long workingDaysLeft,
      @Nullable Instant nextAt) {}
}
