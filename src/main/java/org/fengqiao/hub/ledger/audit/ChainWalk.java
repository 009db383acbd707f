package org.fengqiao.hub.ledger.audit;

import org.jspecify.annotations.Nullable;

/** Goes along the chain entry by entry and remembers the first that does not fit. */
final class ChainWalk {

  private long seen;
  private String last = ChainHash.NOTHING_BEFORE;
  private @Nullable Long brokenAt;
  private @Nullable String fault;

  void next(ActionEntry entry) {
    if (brokenAt != null) {
      return;
    }
    if (entry.seq() != seen + 1) {
      broken(seen + 1, "is missing");
    } else if (!entry.previousHash().equals(last)) {
      broken(entry.seq(), "does not follow the entry before it");
    } else if (!entry
        .hash()
        .equals(ChainHash.of(entry.previousHash(), entry.seq(), entry.at(), entry.act()))) {
      broken(entry.seq(), "was changed");
    }
    seen = entry.seq();
    last = entry.hash();
  }

  private void broken(long seq, String what) {
    brokenAt = seq;
    fault = "entry " + seq + " " + what;
  }

  Verification end(long headSeq, String headHash) {
    if (brokenAt == null && headSeq != seen) {
      broken(seen + 1, "is missing at the end");
    } else if (brokenAt == null && !headHash.equals(last)) {
      broken(seen, "is not the one the chain ended with");
    }
    return new Verification(seen, last, brokenAt, fault);
  }
}
