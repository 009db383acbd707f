package org.fengqiao.hub.console;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.hub.canonical.StoredAttachment;
import org.fengqiao.hub.ledger.DeliveryEntry;
import org.fengqiao.hub.ledger.Holds.Hold;
import org.fengqiao.hub.ledger.KnownMessage;
import org.fengqiao.hub.ledger.Resolutions.Resolution;
import org.fengqiao.hub.ledger.search.Hop;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a message but its content.
 *
 * @param originalDigest SHA-256 of the bytes as they came
 * @param receiptId id of the receipt its sender holds; the receipt itself is a stage
 * @param warnings what was remarked when it was taken: a line each, code and path
 * @param traceId the trace the hub draws of it (32 hexadecimal digits)
 * @param sendersTraceId the trace its sender sent it under, if it said so
 * @param deliveries to whom it went, or is to go
 * @param waitsBehind for those that wait, which message each waits behind
 * @param holds those of them a person keeps from going
 * @param resolution who called it settled, where somebody did
 * @param hops its steps that left a trace
 * @param transport how it came, as its wire said: facts by their words, persons hidden; of what is
 *     not kept the names alone ({@code withheld})
 * @param sending how each delivery goes, by its partner's file of today
 */
record MessageFacts(
    UUID id,
    String sender,
    String externalId,
    String kind,
    String state,
    @Nullable String verdict,
    @Nullable Instant eventTime,
    Instant receivedAt,
    String originalDigest,
    UUID receiptId,
    @Nullable String rejection,
    @Nullable String warnings,
    String traceId,
    @Nullable String sendersTraceId,
    @Nullable UUID caseId,
    @Nullable String caseNumber,
    List<StoredAttachment> attachments,
    List<DeliveryEntry> deliveries,
    List<Ahead> waitsBehind,
    List<Hold> holds,
    @Nullable Resolution resolution,
    List<Hop> hops,
    Map<String, String> transport,
    List<MessageWire.Going> sending) {

  static MessageFacts of(KnownMessage m, @Nullable String caseNumber, Around around) {
    return new MessageFacts(
        m.id(),
        m.sender(),
        m.externalId(),
        m.kind().id(),
        m.state().name(),
        m.verdict(),
        m.eventTime(),
        m.receivedAt(),
        m.originalDigest(),
        m.receiptId(),
        m.rejection(),
        m.warnings(),
        TraceLinks.own(m),
        m.trace() == null ? null : m.trace().traceId(),
        m.caseId(),
        caseNumber,
        around.attachments(),
        around.deliveries(),
        around.waitsBehind(),
        around.holds(),
        around.resolution(),
        around.hops(),
        around.transport(),
        around.sending());
  }

  /** What belongs to a message. */
  record Around(
      List<StoredAttachment> attachments,
      List<DeliveryEntry> deliveries,
      List<Ahead> waitsBehind,
      List<Hold> holds,
      @Nullable Resolution resolution,
      List<Hop> hops,
      Map<String, String> transport,
      List<MessageWire.Going> sending) {}
}
