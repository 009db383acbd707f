package org.fengqiao.hub.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.Acknowledgement;
import org.jspecify.annotations.Nullable;

/**
 * The hub's word, as JSON, that it holds a message.
 *
 * @param status ACCEPTED or DUPLICATE
 * @param messageId the sender's id
 * @param requestId the hub's id of this message
 * @param hubCaseId the hub's id of the case
 * @param receiptId id of the receipt
 * @param receivedAt when the hub took responsibility
 * @param digest SHA-256 of the bytes received
 * @param receipt compact JWS signed by the hub
 * @param warnings what was put right or is doubtful although it was taken; absent when nothing is
 */
@Schema(name = "Acknowledgement", description = "受理答复与签名回执 · The answer with the signed receipt")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RestAcknowledgement(
    @Schema(example = "ACCEPTED") Acknowledgement.Status status,
    @Schema(example = "rr-2026-0001") String messageId,
    UUID requestId,
    @Nullable UUID hubCaseId,
    UUID receiptId,
    Instant receivedAt,
    @Schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String digest,
    @Schema(description = "JWS (RFC 7515), ES256", example = "eyJhbGciOiJFUzI1NiJ9.e30.MEUCIQ")
        String receipt,
    @Schema(description = "已受理但有提示 · Remarks beside the acceptance")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<FaultText> warnings) {

  static RestAcknowledgement of(Acknowledgement given) {
    return new RestAcknowledgement(
        given.status(),
        given.messageId(),
        given.requestId(),
        given.caseId(),
        given.receiptId(),
        given.receivedAt(),
        given.digest(),
        given.receipt(),
        given.warnings().stream().map(FaultText::of).toList());
  }
}
