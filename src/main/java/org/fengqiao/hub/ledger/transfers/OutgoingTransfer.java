package org.fengqiao.hub.ledger.transfers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A file for a partner.
 *
 * @param partner whom it is for
 * @param seq its number
 * @param attempt how often it was to be written; each time has a file name of its own
 * @param deliveries what is in it, in order
 * @param createdAt when it was decided; the same at each attempt
 */
public record OutgoingTransfer(
    String partner, long seq, int attempt, List<UUID> deliveries, Instant createdAt) {}
