package org.fengqiao.hub.risk;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.hub.ledger.risk.Trait;
import org.jspecify.annotations.Nullable;

/** What the index is asked for one rule and one sign: the sign of all messages of a batch. */
final class Quest {

  private final ScreeningRule rule;
  private final UUID anchor;
  private final Set<UUID> features = new HashSet<>();
  private final Set<UUID> fresh = new HashSet<>();
  private final @Nullable Long fingerprint;
  private Reading.@Nullable Named named;
  private Instant from = Instant.MAX;
  private Instant to = Instant.MIN;

  Quest(ScreeningRule rule, UUID anchor, @Nullable Long fingerprint) {
    this.rule = rule;
    this.anchor = anchor;
    this.fingerprint = fingerprint;
  }

  /** One more message shows the sign: every window its case can be in is looked at. */
  void add(Trait trait, Reading.@Nullable Named institution) {
    features.add(trait.feature());
    fresh.add(trait.caseId());
    named = institution == null ? named : institution;
    Instant earliest = trait.seenAt().minus(rule.window());
    Instant latest = trait.seenAt().plus(rule.window());
    from = earliest.isBefore(from) ? earliest : from;
    to = latest.isAfter(to) ? latest : to;
  }

  ScreeningRule rule() {
    return rule;
  }

  Set<UUID> features() {
    return features;
  }

  @Nullable Long fingerprint() {
    return fingerprint;
  }

  Instant from() {
    return from;
  }

  Instant to() {
    return to;
  }

  Found found(Window window) {
    return new Found(rule, anchor, window, Set.copyOf(fresh), named);
  }
}
