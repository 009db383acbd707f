package org.fengqiao.hub.delivery;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.fengqiao.hub.ledger.Attempts;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.springframework.stereotype.Component;

/**
 * A circuit breaker per line to a partner. While one is open the line is left alone: its queue
 * rests, and what was already taken from the queue goes back to the schedule without counting as an
 * attempt.
 */
@Component
class Breakers {

  private final CircuitBreakerRegistry registry = CircuitBreakerRegistry.ofDefaults();
  private final Partners partners;
  private final Attempts attempts;
  private final RestingQueues queues;
  private final Clock clock;
  private final MeterRegistry meters;

  Breakers(
      Partners partners,
      Attempts attempts,
      RestingQueues queues,
      Clock clock,
      MeterRegistry meters) {
    this.meters = meters;
    this.partners = partners;
    this.attempts = attempts;
    this.queues = queues;
    this.clock = clock;
  }

  /** Whether the partner may be called now; if not, the delivery is put back. */
  boolean permits(Partner partner, String line, UUID deliveryId) {
    if (of(partner, line).tryAcquirePermission()) {
      return true;
    }
    Partner.Breaker rule = partner.breaker();
    attempts.hold(deliveryId, clock.instant().plus(rule.openFor()));
    return false;
  }

  /** How the breaker of a line stands: {@code CLOSED}, {@code OPEN}, {@code HALF_OPEN}. */
  String state(String line) {
    return of(line).getState().name();
  }

  void succeeded(String line) {
    of(line).onSuccess(0, TimeUnit.MILLISECONDS);
  }

  /** The attempt ended before the partner was called. */
  void notCalled(String line) {
    of(line).releasePermission();
  }

  void failed(String line, Exception cause) {
    of(line).onError(0, TimeUnit.MILLISECONDS, cause);
  }

  /** Holds breakers open (true) or closed (false) by hand; those not named decide themselves. */
  void hold(Map<String, Boolean> wanted, Set<String> lines) {
    for (String line : lines) {
      CircuitBreaker breaker = of(line);
      CircuitBreaker.State now = breaker.getState();
      Boolean open = wanted.get(line);
      if (open == null && isHeld(now)) {
        breaker.transitionToClosedState();
      } else if (Boolean.TRUE.equals(open) && now != CircuitBreaker.State.FORCED_OPEN) {
        breaker.transitionToForcedOpenState();
      } else if (Boolean.FALSE.equals(open) && now != CircuitBreaker.State.DISABLED) {
        breaker.transitionToDisabledState();
      }
    }
  }

  private static boolean isHeld(CircuitBreaker.State state) {
    return state == CircuitBreaker.State.FORCED_OPEN || state == CircuitBreaker.State.DISABLED;
  }

  private static int level(CircuitBreaker breaker) {
    return switch (breaker.getState()) {
      case HALF_OPEN -> 1;
      case OPEN -> 2;
      case FORCED_OPEN -> 3;
      case DISABLED -> 4;
      default -> 0;
    };
  }

  private CircuitBreaker of(String line) {
    return of(partners.byId(line.replaceFirst("\\..*", "")), line);
  }

  private CircuitBreaker of(Partner partner, String line) {
    return registry.find(line).orElseGet(() -> create(partner, line));
  }

  private CircuitBreaker create(Partner partner, String line) {
    Partner.Breaker rule = partner.breaker();
    CircuitBreaker breaker =
        registry.circuitBreaker(
            line,
            CircuitBreakerConfig.custom()
                .failureRateThreshold(rule.failureThreshold())
                .slidingWindowSize(rule.window())
                .minimumNumberOfCalls(Math.min(rule.window(), 5))
                .permittedNumberOfCallsInHalfOpenState(2)
                .waitDurationInOpenState(rule.openFor())
                // a trial whose end nobody told must not keep the breaker half open for ever
                .maxWaitDurationInHalfOpenState(rule.openFor())
                .build());
    breaker
        .getEventPublisher()
        .onStateTransition(
            event -> {
              if (event.getStateTransition().getToState() == CircuitBreaker.State.OPEN) {
                queues.rest(line, rule.openFor());
              }
            });
    Gauge.builder("hub.breaker.state", breaker, Breakers::level)
        .description("0 closed, 1 half open, 2 open, 3 held open by hand, 4 held closed by hand")
        .tags("partner", partner.id(), "line", line)
        .register(meters);
    return breaker;
  }
}
