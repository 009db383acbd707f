package org.fengqiao.hub.ledger.operations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One rule that holds, or held, for one subject.
 *
 * @param id its id
 * @param rule the rule's id
 * @param code which finding
 * @param subject whom it is about
 * @param state where it stands
 * @param severity how much it matters
 * @param value the figure, in the unit of the code
 * @param zh a sentence in Chinese; no personal data
 * @param en the same in English
 * @param beganAt when the finding was first seen
 * @param openedAt when it had held long enough; nothing while it has not
 * @param seenAt when the finding was last seen
 * @param ackedAt when somebody took it on
 * @param ackedBy who did
 * @param resolvedAt when it was over
 * @param noticedAt when those concerned were last told
 */
public record Alert(
    UUID id,
    String rule,
    String code,
    String subject,
    State state,
    AlertRule.Severity severity,
    double value,
    String zh,
    String en,
    Instant beganAt,
    @Nullable Instant openedAt,
    Instant seenAt,
    @Nullable Instant ackedAt,
    @Nullable String ackedBy,
    @Nullable Instant resolvedAt,
    @Nullable Instant noticedAt) {

  /** Where an alert stands. */
  public enum State {
    /** Has not held long enough to tell anybody. */
    PENDING,
    /** Holds, and nobody looks after it. */
    OPEN,
    /** Holds, and somebody looks after it. */
    ACK,
    /** Over. */
    RESOLVED
  }
}
