package org.fengqiao.hub.ledger.search;

import java.time.Instant;
import java.util.UUID;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.ledger.MessageState;
import org.jspecify.annotations.Nullable;

/**
 * A message that was found. It names no person.
 *
 * @param messageId the hub's id
 * @param sender partner id, {@code hub} or {@code operators}
 * @param externalId the sender's id
 * @param kind what it is
 * @param state what became of it
 * @param verdict what it decides, if anything
 * @param receivedAt when the hub had it
 * @param digest SHA-256 (hex) of the bytes as they came
 * @param caseId the case it belongs to, if any
 * @param caseNumber the case's number of today
 * @param court who opened the case
 */
public record Hit(
    UUID messageId,
    String sender,
    String externalId,
    MessageKind kind,
    MessageState state,
    @Nullable String verdict,
    Instant receivedAt,
    String digest,
    @Nullable UUID caseId,
    @Nullable String caseNumber,
    @Nullable String court) {}
