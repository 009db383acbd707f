package org.fengqiao.hub.ledger;

import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.StoredAttachment;
import org.jspecify.annotations.Nullable;

/**
 * Everything one attempt to deliver needs, read at once.
 *
 * @param deliveryId the delivery
 * @param partner who is to have it
 * @param kind what it carries
 * @param caseId the case
 * @param court partner id of the case's court; a file that is no referral has none
 * @param caseNumber canonical 案号, if the case has one
 * @param messageId the hub's id of the message
 * @param sender who sent the message; {@code hub} for the hub's own
 * @param canonical the message's canonical XML
 * @param attachments the materials it names
 * @param asSent the bytes to send as they were made ready before, when they are not to be made anew
 */
public record Consignment(
    UUID deliveryId,
    String partner,
    MessageKind kind,
    UUID caseId,
    @Nullable String court,
    @Nullable String caseNumber,
    UUID messageId,
    String sender,
    byte[] canonical,
    List<StoredAttachment> attachments,
    byte @Nullable [] asSent) {

  /** The same with another content, made ready anew. */
  public Consignment with(byte[] content) {
    return new Consignment(
        deliveryId,
        partner,
        kind,
        caseId,
        court,
        caseNumber,
        messageId,
        sender,
        content,
        attachments,
        null);
  }
}
