package org.fengqiao.hub.risk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.hub.ledger.risk.RiskIndex.Hit;

/**
 * The fullest stretch of time, of the rule's length, among the cases that share a sign. It does not
 * matter in which order the cases were found.
 *
 * @param cases in it, oldest first, each once
 * @param size cases or persons, as the rule counts
 * @param institutions how many different ones
 */
record Window(List<Hit> cases, int size, int institutions) {

  Instant from() {
    return cases.get(0).seenAt();
  }

  Instant to() {
    return cases.get(cases.size() - 1).seenAt();
  }

  List<UUID> caseIds() {
    return cases.stream().map(Hit::caseId).toList();
  }

  /** Whether the rule is fulfilled. */
  boolean fulfils(ScreeningRule rule) {
    return size >= rule.needed() && institutions >= rule.institutions();
  }

  /** The fullest window; of equally full ones the last. Nothing when there is no case. */
  static Optional<Window> fullest(ScreeningRule rule, Collection<Hit> hits) {
    Map<UUID, Hit> first = new HashMap<>();
    hits.forEach(hit -> first.merge(hit.caseId(), hit, Window::earlier));
    List<Hit> sorted =
        first.values().stream()
            .sorted(Comparator.comparing(Hit::seenAt).thenComparing(Hit::caseId))
            .toList();
    Stretch stretch = new Stretch(rule.window(), rule.countsPersons());
    return sorted.stream()
        .map(stretch::with)
        .max(Comparator.comparing((Span span) -> span.size).thenComparing(span -> span.end))
        .map(span -> of(span, sorted));
  }

  private static Hit earlier(Hit one, Hit other) {
    return one.seenAt().isAfter(other.seenAt()) ? other : one;
  }

  private static Window of(Span span, List<Hit> sorted) {
    List<Hit> cases = List.copyOf(sorted.subList(span.end - span.count, span.end));
    Set<UUID> institutions = new HashSet<>();
    cases.forEach(hit -> institutions.addAll(hit.institutions()));
    return new Window(cases, span.size, institutions.size());
  }

  /** The window that ends with the case number {@code end}. */
  private record Span(int end, int count, int size) {}

  /** Moves over the cases once. */
  private static final class Stretch {

    private final Duration length;
    private final boolean persons;
    private final Deque<Hit> inside = new ArrayDeque<>();
    private int end;
    private int size;

    Stretch(Duration length, boolean persons) {
      this.length = length;
      this.persons = persons;
    }

    Span with(Hit next) {
      inside.add(next);
      size += weight(next);
      while (inside.getFirst().seenAt().isBefore(next.seenAt().minus(length))) {
        size -= weight(inside.removeFirst());
      }
      end++;
      return new Span(end, inside.size(), size);
    }

    private int weight(Hit hit) {
      return persons ? hit.persons() : 1;
    }
  }
}
