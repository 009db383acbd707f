package org.fengqiao.hub.canonical;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as a channel hands it to {@code direct:intake}: who sent it is already decided by the
 * certificate, nothing else is believed yet.
 *
 * @param partner id of the partner whose certificate opened the connection
 * @param dialect how {@code original} is written: a folder under {@code mappings/}, or {@code
 *     canonical-xml} / {@code canonical-json}
 * @param kind what the operation or the root says it is
 * @param declaredId message id given beside the document ({@code Idempotency-Key}), if any; must
 *     equal the one inside
 * @param original the bytes as they came, without attachments
 * @param attachments what came with it and is already stored
 * @param receivedAt when the hub had all of it
 * @param document {@code original} as the door had it read already, if it did
 * @param trace under which trace the partner sent it, if it said so
 * @param transport how it came, where it came over a wire
 */
public record Inbound(
    String partner,
    String dialect,
    MessageKind kind,
    @Nullable String declaredId,
    byte[] original,
    List<StoredAttachment> attachments,
    Instant receivedAt,
    @Nullable ReadDocument document,
    @Nullable TraceParent trace,
    @Nullable Transport transport) {

  /** A message whose document nobody has read yet. */
  public Inbound(
      String partner,
      String dialect,
      MessageKind kind,
      @Nullable String declaredId,
      byte[] original,
      List<StoredAttachment> attachments,
      Instant receivedAt) {
    this(partner, dialect, kind, declaredId, original, attachments, receivedAt, null, null, null);
  }

  /** The same, sent under the trace that a header names, if it names one. */
  public Inbound traced(@Nullable String traceparent) {
    return new Inbound(
        partner,
        dialect,
        kind,
        declaredId,
        original,
        attachments,
        receivedAt,
        document,
        TraceParent.of(traceparent).orElse(null),
        transport);
  }

  /** The same, with how it came. */
  public Inbound by(Transport wire) {
    return new Inbound(
        partner,
        dialect,
        kind,
        declaredId,
        original,
        attachments,
        receivedAt,
        document,
        trace,
        wire);
  }
}
