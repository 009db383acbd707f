package org.fengqiao.hub.ledger.drafts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A correction of a message for one receiver. Its content is in clear.
 *
 * @param id its id
 * @param messageId the message it corrects, which stays as it is
 * @param deliveryId the delivery that is stopped
 * @param partner to whom it is to go
 * @param state where it stands
 * @param before the canonical form when the draft was begun
 * @param content the canonical form as it is to be
 * @param version counts what was saved; who saves an older one is refused
 * @param reason why it is corrected
 * @param writtenBy login name of who writes it
 * @param approvedBy login name of who approved it
 * @param revision the message made of it
 */
public record Draft(
    UUID id,
    UUID messageId,
    UUID deliveryId,
    String partner,
    State state,
    byte[] before,
    byte[] content,
    int version,
    String reason,
    String writtenBy,
    @Nullable String approvedBy,
    @Nullable UUID revision,
    Instant createdAt,
    Instant changedAt) {

  /** Whether nothing more can come of it. */
  public boolean isOver() {
    return state == State.SENT || state == State.WITHDRAWN;
  }

  /** Where a draft stands. */
  public enum State {
    /** It is being written. */
    OPEN,
    /** A second person has to approve it. */
    SUBMITTED,
    /** It became a message of its own, which is delivered instead. */
    SENT,
    /** It was given up. */
    WITHDRAWN
  }
}
