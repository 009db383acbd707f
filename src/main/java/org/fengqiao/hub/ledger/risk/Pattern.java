package org.fengqiao.hub.ledger.risk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pattern over many cases that a warning was raised about.
 *
 * @param id of the pattern
 * @param rule the row of {@code risk.csv} it fulfils
 * @param anchor keyed hash of what the cases share
 * @param fileId the warning's own file
 * @param warningNo the warning's number
 * @param level BLUE, YELLOW, ORANGE or RED
 * @param version the warning's newest version
 * @param size cases or persons, as the rule counts, when that version was sent
 * @param needed how many the rule asked for, by its weight then
 * @param weight what the rule weighed then, per cent
 * @param windowFrom first of the cases in the window
 * @param windowTo last of them
 * @param openedAt when the first version was sent
 * @param changedAt when the newest was
 * @param endedAt when it was closed, if it was
 * @param endedAs what it was closed with: CLOSED or UNFOUNDED
 */
public record Pattern(
    UUID id,
    String rule,
    UUID anchor,
    UUID fileId,
    String warningNo,
    String level,
    int version,
    int size,
    int needed,
    int weight,
    Instant windowFrom,
    Instant windowTo,
    Instant openedAt,
    Instant changedAt,
    @Nullable Instant endedAt,
    @Nullable String endedAs) {

  /** Whether nobody has said yet what came of it. */
  public boolean isOpen() {
    return endedAt == null;
  }
}
