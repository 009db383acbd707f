package org.fengqiao.hub.canonical;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A corrected message on trial.
 *
 * @param deliveryId the delivery it would be delivered by
 * @param canonical its canonical form, as somebody wrote it
 */
public record Revision(UUID deliveryId, byte[] canonical) {

  /**
   * What was found wrong with it.
   *
   * @param faults of the canonical schema, the code tables and the rules
   * @param broken what keeps it from being written for its receiver, by mapping or schema
   */
  public record Findings(List<Fault> faults, @Nullable String broken) {}
}
