package org.fengqiao.hub.ledger;

import java.util.List;
import org.fengqiao.hub.canonical.StoredAttachment;

/**
 * Everything a delivery needs, read at once.
 *
 * @param delivery the delivery
 * @param message the message it carries
 * @param disputeCase the case it belongs to
 * @param canonical the message's canonical XML
 * @param attachments the materials it names
 */
public record Consignment(
    DeliveryEntry delivery,
    KnownMessage message,
    CaseEntry disputeCase,
    byte[] canonical,
    List<StoredAttachment> attachments) {}
