package org.fengqiao.hub.ledger.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a walk along the chain of acts found.
 *
 * @param entries how many entries were looked at
 * @param head hash of the last entry; written down elsewhere, it proves the chain up to here
 * @param brokenAt number of the first entry that is missing or was changed; nothing when all is as
 *     it was written
 * @param fault what is wrong with it, in English
 */
public record Verification(
    long entries, String head, @Nullable Long brokenAt, @Nullable String fault) {

  /** Whether every entry is there and unchanged. */
  public boolean isIntact() {
    return brokenAt == null;
  }
}
