package org.fengqiao.hub.ledger.clocks;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a message does to clocks of its case that were started before.
 *
 * @param caseId the case
 * @param what STOPPED, SUSPENDED or RESUMED
 * @param clocks their ids in the catalogue
 * @param part the only one meant; all of them where there is none
 * @param on the day of the event
 * @param evenOver whether it also stops one that ran out, as what was posted in time does
 * @param messageId the message
 */
public record ClockMove(
    UUID caseId,
    What what,
    Set<String> clocks,
    @Nullable String part,
    LocalDate on,
    boolean evenOver,
    UUID messageId) {

  /** What happens to them. */
  public enum What {
    /** What they waited for happened. */
    STOPPED,
    /** They stand still. */
    SUSPENDED,
    /** They run again. */
    RESUMED
  }
}
