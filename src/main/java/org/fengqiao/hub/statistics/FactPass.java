package org.fengqiao.hub.statistics;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.hub.canonical.json.CanonicalXml;
import org.fengqiao.hub.ledger.Failures;
import org.fengqiao.hub.ledger.NextStep;
import org.fengqiao.hub.ledger.statistics.CaseFact;
import org.fengqiao.hub.ledger.statistics.CaseFacts;
import org.fengqiao.hub.ledger.statistics.ChangedCase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings the facts up to what the ledger says now; needs the caller's transaction. */
@Component
class FactPass {

  private static final int BATCH = 500;
  private static final UUID FIRST = new UUID(0, 0);

  private final CaseFacts facts;
  private final Matters matters;
  private final CanonicalXml xml;
  private final Failures failures;

  FactPass(CaseFacts facts, Matters matters, CanonicalXml xml, Failures failures) {
    this.facts = facts;
    this.matters = matters;
    this.xml = xml;
    this.failures = failures;
  }

  /** Reads what has changed since the last pass; messages that still wait come with a later one. */
  void catchUp() {
    facts.lock();
    UUID after = FIRST;
    while (true) {
      List<ChangedCase> changed = facts.changed(after, BATCH);
      if (changed.isEmpty()) {
        return;
      }
      facts.append(changed.stream().map(this::fact).filter(Objects::nonNull).toList());
      facts.seen(changed);
      after = changed.get(changed.size() - 1).caseId();
    }
  }

  /** Lets the next pass read everything again. */
  void forget() {
    facts.lock();
    facts.forgetPlaces();
  }

  /** A case that cannot be read is left as it was known, and said so; the others are counted. */
  private @Nullable CaseFact fact(ChangedCase changed) {
    try {
      return new FactReader(changed, matters, xml).read();
    } catch (IllegalStateException | ClassCastException e) {
      failures.record(
          new Failures.Place("statistics", null, null, changed.caseId(), null, null),
          e,
          Failures.Owner.HUB,
          NextStep.COUNT_AGAIN);
      return null;
    }
  }
}
