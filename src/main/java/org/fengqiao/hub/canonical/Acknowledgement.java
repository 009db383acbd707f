package org.fengqiao.hub.canonical;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The hub's synchronous answer to a message. Whatever the channel, these are its fields.
 *
 * @param status what became of the message
 * @param messageId the sender's id
 * @param requestId the hub's id of this message, the same for every resend of it
 * @param caseId the hub's id of the case, when there is one
 * @param receiptId id of the signed receipt
 * @param receivedAt when the hub took responsibility
 * @param digest SHA-256 of the original, lower-case hexadecimal
 * @param receipt the receipt itself: a compact JWS (RFC 7515) signed by the hub
 * @param faults why, when {@code status} is {@code REJECTED}; else empty
 * @param warnings what was put right or is doubtful although the message was taken
 */
public record Acknowledgement(
    Status status,
    String messageId,
    UUID requestId,
    @Nullable UUID caseId,
    UUID receiptId,
    Instant receivedAt,
    String digest,
    String receipt,
    List<Fault> faults,
    List<Fault> warnings) {

  /** What became of a message at intake. */
  public enum Status {
    /** Stored for good and on its way. */
    ACCEPTED,
    /** Was here before; the same receipt again, and no second effect. */
    DUPLICATE,
    /** Not taken; the faults say why. */
    REJECTED
  }
}
