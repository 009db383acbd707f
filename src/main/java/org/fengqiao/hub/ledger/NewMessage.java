package org.fengqiao.hub.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.StoredAttachment;
import org.fengqiao.hub.canonical.TraceParent;
import org.fengqiao.hub.canonical.Transport;
import org.fengqiao.hub.canonical.model.Door;
import org.jspecify.annotations.Nullable;

/**
 * A message about to enter the ledger.
 *
 * @param id the hub's own id
 * @param sender partner id, or {@code hub}
 * @param externalId the sender's message id, unique for that sender
 * @param kind what it is
 * @param dialect how {@code original} is written
 * @param state {@code RECEIVED}, or {@code REJECTED} when it is kept only as proof
 * @param verdict what it decides, where its kind decides something (ACCEPTED, R01 …)
 * @param door the door of confirmation it is about
 * @param referralVersion the referral version it carries or quotes
 * @param originalDigest SHA-256 of the bytes as they came
 * @param contentDigest SHA-256 of the canonical content without its sending time
 * @param eventTime when it happened in the world
 * @param sentTime when the sender sent it
 * @param receivedAt when the hub had it
 * @param receiptId id of the receipt
 * @param receipt the signed receipt
 * @param rejection faults as text when rejected
 * @param warnings what was remarked when it was taken: a line each, code and path
 * @param matter digest of what a referral is about, when it names a contract
 * @param original the bytes as they came
 * @param canonical the canonical XML
 * @param attachments materials that came with it or that it names
 * @param index by what people find it
 */
public record NewMessage(
    UUID id,
    String sender,
    String externalId,
    MessageKind kind,
    String dialect,
    MessageState state,
    @Nullable String verdict,
    @Nullable Door door,
    @Nullable Integer referralVersion,
    String originalDigest,
    @Nullable String contentDigest,
    @Nullable Instant eventTime,
    @Nullable Instant sentTime,
    Instant receivedAt,
    UUID receiptId,
    String receipt,
    @Nullable String rejection,
    @Nullable String warnings,
    @Nullable String matter,
    byte @Nullable [] original,
    byte @Nullable [] canonical,
    List<StoredAttachment> attachments,
    Index index) {

  /**
   * By what people find a message and what they ask about it, besides what its other fields say.
   *
   * @param takenMs how long it took to examine, in milliseconds; nothing for the hub's own
   * @param parties keys of those it names, from the party index
   * @param trace under which trace it was sent
   * @param transport how it came
   */
  public record Index(
      @Nullable Integer takenMs,
      List<byte[]> parties,
      @Nullable TraceParent trace,
      @Nullable Transport transport) {

    /** Sent under no trace that is known, nobody knows how. */
    public Index(@Nullable Integer takenMs, List<byte[]> parties) {
      this(takenMs, parties, null, null);
    }

    /** A message that nobody sent and that names nobody. */
    public static final Index NONE = new Index(null, List.of());
  }
}
