package org.fengqiao.hub.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fengqiao.hub.canonical.model.ConfirmationDecision;
import org.fengqiao.hub.canonical.model.ConfirmationDecisionKind;
import org.fengqiao.hub.canonical.model.Door;

/** What the centre's clerks know of their cases, by the hub's case id. */
final class CentreCases {

  private final Map<String, Integer> versions = new ConcurrentHashMap<>();
  private final Set<String> withdrawn = ConcurrentHashMap.newKeySet();
  private final Map<String, Door> doors = new ConcurrentHashMap<>();
  private final Map<String, List<ConfirmationDecision>> decisions = new ConcurrentHashMap<>();

  void version(String caseId, int version) {
    versions.merge(caseId, version, Math::max);
  }

  int version(String caseId) {
    return versions.getOrDefault(caseId, 1);
  }

  void withdraw(String caseId) {
    withdrawn.add(caseId);
  }

  boolean isWithdrawn(String caseId) {
    return withdrawn.contains(caseId);
  }

  void take(String caseId, Door door) {
    doors.put(caseId, door);
  }

  Optional<Door> door(String caseId) {
    return Optional.ofNullable(doors.get(caseId));
  }

  void decide(String caseId, ConfirmationDecision decision) {
    decisions.computeIfAbsent(caseId, id -> new CopyOnWriteArrayList<>()).add(decision);
  }

  /** Oldest first. */
  List<ConfirmationDecision> decisions(String caseId) {
    return List.copyOf(decisions.getOrDefault(caseId, List.of()));
  }

  /** The number of the document that came with the last decision of this kind. */
  Optional<String> document(String caseId, ConfirmationDecisionKind kind) {
    return decisions(caseId).stream()
        .filter(decision -> decision.getDecision() == kind)
        .reduce((earlier, later) -> later)
        .map(decision -> decision.getDocument().getNumber());
  }
}
