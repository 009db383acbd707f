package org.fengqiao.hub.ledger.statistics;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.Dossier;
import org.fengqiao.hub.canonical.MessageKind;
import org.jspecify.annotations.Nullable;

/**
 * A case with messages that statistics have not seen, and all that took effect in it so far.
 *
 * @param through up to which message of the case this is settled; behind it some may wait
 * @param applied what took effect, in the order of the case
 */
public record ChangedCase(
    UUID caseId,
    UUID dispute,
    Dossier dossier,
    String court,
    String centre,
    @Nullable String station,
    @Nullable String track,
    int through,
    List<Applied> applied) {

  /**
   * A message that took effect.
   *
   * @param verdict what it decides
   * @param happenedAt its event time
   * @param canonical its canonical form; only of kinds that say something to count
   */
  public record Applied(
      MessageKind kind,
      @Nullable String verdict,
      Instant happenedAt,
      byte @Nullable [] canonical) {}
}
