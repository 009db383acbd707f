package org.fengqiao.hub.risk;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Cases that fulfil a rule together.
 *
 * @param rule the rule, with what it weighs
 * @param anchor keyed hash of what they share
 * @param window the cases that count
 * @param fresh cases that were screened just now
 * @param named the institution it is about, if it is about one
 */
record Found(
    ScreeningRule rule,
    UUID anchor,
    Window window,
    Set<UUID> fresh,
    Reading.@Nullable Named named) {

  /** Whether the anchor says all: texts are near each other, everything else is equal. */
  boolean isExact() {
    return !rule.feature().equals(TraitSink.TEXT);
  }
}
