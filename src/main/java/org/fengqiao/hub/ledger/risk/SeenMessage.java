package org.fengqiao.hub.ledger.risk;

import java.time.Instant;
import java.util.UUID;
import org.fengqiao.hub.canonical.Dossier;
import org.fengqiao.hub.canonical.MessageKind;
import org.jspecify.annotations.Nullable;

/**
 * A message that took effect and is to be screened.
 *
 * @param dossier what its case is about
 * @param verdict what it decides, where it decides something
 * @param receivedAt when the hub had it: rolling windows are of this time
 * @param canonical its canonical XML
 */
public record SeenMessage(
    UUID messageId,
    UUID caseId,
    Dossier dossier,
    String sender,
    MessageKind kind,
    @Nullable String verdict,
    Instant receivedAt,
    byte[] canonical) {}
