package org.fengqiao.hub.console;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.fengqiao.hub.ledger.operations.AlertRule;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What people change about a rule.
 *
 * @param enabled whether it is in force
 * @param threshold the figure from which on it holds; empty: always
 * @param holdsFor minutes it must hold before anybody is told
 * @param quietFrom beginning of the hours in which only what is critical is told
 * @param quietUntil their end
 * @param mutedUntil nobody is told before; empty: not muted
 * @param reason why; recorded
 */
record RuleForm(
    boolean enabled,
    @Nullable Double threshold,
    int holdsFor,
    @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable LocalTime quietFrom,
    @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable LocalTime quietUntil,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable LocalDateTime mutedUntil,
    String reason) {

  AlertRule applied(AlertRule rule) {
    return new AlertRule(
        rule.id(),
        rule.code(),
        rule.subject(),
        threshold,
        rule.atMost(),
        rule.severity(),
        Duration.ofMinutes(holdsFor),
        rule.clearsAfter(),
        rule.renotifyAfter(),
        quietFrom,
        quietUntil,
        rule.channels(),
        enabled,
        muted());
  }

  private @Nullable Instant muted() {
    return mutedUntil == null ? null : mutedUntil.atZone(Shown.ZONE).toInstant();
  }
}
