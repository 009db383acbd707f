package org.fengqiao.hub.operations.alerts;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.hub.ledger.operations.Alert;
import org.fengqiao.hub.ledger.operations.Alert.State;
import org.fengqiao.hub.ledger.operations.AlertRule;
import org.fengqiao.hub.ledger.operations.AlertRules;
import org.fengqiao.hub.ledger.operations.Alerts;
import org.fengqiao.hub.ledger.operations.Notices.Kind;
import org.fengqiao.hub.operations.Finding;
import org.fengqiao.hub.operations.HealthBoard;
import org.fengqiao.hub.operations.HubHealth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves alerts along: what is found opens one, what is found no more ends it; one hub of all does
 * so at a time. What rests on purpose, by maintenance or by operators, neither opens nor ends any.
 */
@Component("alarm")
class Alarm {

  private final HealthBoard board;
  private final List<FindingSource> sources;
  private final AlertRules rules;
  private final Alerts alerts;
  private final Telling telling;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Alarm(
      HealthBoard board,
      List<FindingSource> sources,
      AlertRules rules,
      Alerts alerts,
      Telling telling,
      TransactionTemplate transaction,
      Clock clock) {
    this.board = board;
    this.sources = sources;
    this.rules = rules;
    this.alerts = alerts;
    this.telling = telling;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Compares what is found now with what is open. */
  public void evaluate() {
    HubHealth health = board.latest();
    List<Finding> found = new ArrayList<>(health.findings());
    sources.forEach(source -> found.addAll(source.findings()));
    compare(found, Muted.in(health));
  }

  void compare(List<Finding> found, Set<String> muted) {
    transaction.executeWithoutResult(
        status -> {
          if (alerts.isOurTurn()) {
            move(found, muted);
          }
        });
  }

  private void move(List<Finding> found, Set<String> muted) {
    Map<String, Alert> open = new HashMap<>();
    alerts.unresolved().forEach(alert -> open.put(key(alert.rule(), alert.subject()), alert));
    Map<String, AlertRule> byId = new HashMap<>();
    Set<String> held = new HashSet<>();
    for (AlertRule rule : rules.all()) {
      byId.put(rule.id(), rule);
      for (Finding finding : found) {
        if (rule.holds(finding.code().name(), finding.subject(), finding.value())
            && !muted.contains(finding.subject())
            && held.add(key(rule.id(), finding.subject()))) {
          holds(rule, finding, open.get(key(rule.id(), finding.subject())));
        }
      }
    }
    open.values().stream()
        .filter(alert -> !held.contains(key(alert.rule(), alert.subject())))
        .filter(alert -> !muted.contains(alert.subject()))
        .forEach(alert -> gone(byId.get(alert.rule()), alert));
  }

  private static String key(String rule, String subject) {
    return rule + " " + subject;
  }

  private void holds(AlertRule rule, Finding finding, @Nullable Alert known) {
    Instant now = clock.instant();
    Alert seen = known == null ? fresh(rule, finding, now) : again(known, finding, now);
    if (seen.state() == State.PENDING && !now.isBefore(seen.beganAt().plus(rule.holdsFor()))) {
      Alert opened = Moves.opened(seen, now);
      alerts.put(opened);
      telling.tell(Kind.START, opened, rule);
      return;
    }
    Instant told = seen.noticedAt();
    if (seen.state() == State.OPEN
        && told != null
        && !now.isBefore(told.plus(rule.renotifyAfter()))) {
      alerts.put(Moves.told(seen, now));
      telling.tell(Kind.REMINDER, seen, rule);
      return;
    }
    alerts.put(seen);
  }

  private static Alert fresh(AlertRule rule, Finding finding, Instant now) {
    return new Alert(
        UUID.randomUUID(),
        rule.id(),
        rule.code(),
        finding.subject(),
        State.PENDING,
        rule.severity(),
        finding.value(),
        finding.zh(),
        finding.en(),
        now,
        null,
        now,
        null,
        null,
        null,
        null);
  }

  private static Alert again(Alert alert, Finding finding, Instant now) {
    return Moves.seen(alert, finding, now);
  }

  /**
   * A finding that comes and goes is one alert, not many: it ends when it has been gone a while.
   */
  private void gone(@Nullable AlertRule rule, Alert alert) {
    Instant now = clock.instant();
    if (alert.state() == State.PENDING) {
      alerts.forget(alert.id());
    } else if (rule == null || !now.isBefore(alert.seenAt().plus(rule.clearsAfter()))) {
      Alert resolved = Moves.resolved(alert, now);
      alerts.put(resolved);
      telling.end(resolved, rule);
    }
  }
}
