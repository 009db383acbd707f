package org.fengqiao.hub.intake;

import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.Facts;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Inbound;
import org.fengqiao.hub.canonical.Rejection;
import org.fengqiao.hub.canonical.model.Dispatch;
import org.fengqiao.hub.translation.TranslationFailed;
import org.jspecify.annotations.Nullable;

/**
 * A message after examination, before anything is written: fit, with its canonical form and facts;
 * unfit, with the reasons; or neither, when our own mapping failed on it.
 */
record Examined(
    Inbound inbound,
    UUID requestId,
    UUID receiptId,
    String messageId,
    String originalDigest,
    String receipt,
    @Nullable Fit fit,
    @Nullable Rejection rejection,
    @Nullable TranslationFailed broken,
    int takenMs) {

  /** What a fit message has beyond its bytes. */
  record Fit(
      Facts facts,
      byte[] canonical,
      String contentDigest,
      @Nullable Dispatch dispatch,
      List<Fault> warnings,
      @Nullable String matter,
      List<byte[]> parties) {}

  /** What was remarked; nothing of a message that was not taken. */
  List<Fault> warnings() {
    return fit == null ? List.of() : fit.warnings();
  }
}
