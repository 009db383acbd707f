package org.fengqiao.hub.canonical;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a partner's list of a day compares with the ledger.
 *
 * @param givenAt when the list came; absent when none was given
 * @param partnerItems messages in the partner's list
 * @param hubSent messages the hub took from the partner that day
 * @param hubReceived messages the hub brought to the partner that day
 * @param discrepancies where they differ; those that are over are shown with their end
 */
public record DayReport(
    String partner,
    LocalDate day,
    @Nullable Instant givenAt,
    int partnerItems,
    int hubSent,
    int hubReceived,
    List<Discrepancy> discrepancies) {

  /**
   * Where they differ.
   *
   * @param kind code of the table {@code discrepancies}
   * @param kindZh its Chinese name
   * @param nextStepZh what to do, in Chinese
   * @param nextStepEn what to do, in English
   * @param hubSays what the ledger has, where it differs
   * @param partnerSays what the list has
   * @param open whether it waits for a person
   * @param decision how a person decided
   */
  public record Discrepancy(
      UUID id,
      String kind,
      String kindZh,
      String nextStepZh,
      String nextStepEn,
      DayList.Direction direction,
      String messageId,
      @Nullable UUID hubCase,
      @Nullable String hubSays,
      @Nullable String partnerSays,
      boolean open,
      @Nullable String decision,
      @Nullable String decidedBy) {}
}
