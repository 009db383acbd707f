package org.fengqiao.hub.ledger.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fengqiao.hub.canonical.Dossier;
import org.jspecify.annotations.Nullable;

/**
 * What is to be counted, and by which definition.
 *
 * @param from first day
 * @param to last day
 * @param by rows; only the sums when absent
 * @param dossier only files of this sort; all when absent
 * @param knownBy as the ledger knew it then
 * @param succeeded results that are a success
 * @param concluded results the success rate is of
 * @param fromReceipt whether days count from receipt; else from acceptance
 * @param results all results, counted each
 * @param spans spans of days, counted each
 */
public record FigureTerms(
    LocalDate from,
    LocalDate to,
    @Nullable Dimension by,
    @Nullable Dossier dossier,
    Instant knownBy,
    List<String> succeeded,
    List<String> concluded,
    boolean fromReceipt,
    List<String> results,
    List<Span> spans) {

  /** So many days, both included. */
  public record Span(String code, int from, int to) {}
}
