package org.fengqiao.hub.ledger;

import java.time.Instant;
import java.util.UUID;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.TraceParent;
import org.fengqiao.hub.canonical.model.Door;
import org.jspecify.annotations.Nullable;

/**
 * A message as the ledger knows it, without its bytes.
 *
 * @param id the hub's own id
 * @param sender partner id, or {@code hub}
 * @param externalId the sender's message id
 * @param kind what it is
 * @param state what became of it
 * @param verdict what it decides, if anything
 * @param door the door of confirmation it is about
 * @param referralVersion the referral version it carries or quotes
 * @param originalDigest SHA-256 of the bytes as they came
 * @param contentDigest SHA-256 of the canonical content
 * @param eventTime when it happened in the world
 * @param receivedAt when the hub had it
 * @param receiptId id of the receipt
 * @param receipt the signed receipt
 * @param rejection faults as text when rejected
 * @param warnings what was remarked when it was taken: a line each, code and path
 * @param trace under which trace it was sent, if its sender said so
 * @param caseId the case it belongs to, if any
 * @param seq its place among the case's messages
 */
public record KnownMessage(
    UUID id,
    String sender,
    String externalId,
    MessageKind kind,
    MessageState state,
    @Nullable String verdict,
    @Nullable Door door,
    @Nullable Integer referralVersion,
    String originalDigest,
    @Nullable String contentDigest,
    @Nullable Instant eventTime,
    Instant receivedAt,
    UUID receiptId,
    String receipt,
    @Nullable String rejection,
    @Nullable String warnings,
    @Nullable TraceParent trace,
    @Nullable UUID caseId,
    @Nullable Integer seq) {}
