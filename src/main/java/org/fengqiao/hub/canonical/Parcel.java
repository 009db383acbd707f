package org.fengqiao.hub.canonical;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message made ready for one partner: translated into its dialect, reduced to what it may see.
 *
 * @param deliveryId stable through every attempt; the partner recognises a repeat by it
 * @param partner id of the receiving partner
 * @param kind what it carries
 * @param caseId the hub's case
 * @param dialect how {@code content} is written
 * @param content the document, UTF-8
 * @param attachments materials the document names
 * @param startedAt when this attempt began
 */
public record Parcel(
    UUID deliveryId,
    String partner,
    MessageKind kind,
    UUID caseId,
    String dialect,
    byte[] content,
    List<StoredAttachment> attachments,
    Instant startedAt) {}
