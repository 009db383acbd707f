package org.fengqiao.hub.delivery;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.fengqiao.hub.ledger.Deliveries;
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
  private final Deliveries deliveries;
  private final RestingQueues queues;
  private final Clock clock;

  Breakers(Partners partners, Deliveries deliveries, RestingQueues queues, Clock clock) {
    this.partners = partners;
    this.deliveries = deliveries;
    this.queues = queues;
    this.clock = clock;
  }

  /** Whether the partner may be called now; if not, the delivery is put back. */
  boolean permits(Partner partner, String line, UUID deliveryId) {
    if (of(partner, line).tryAcquirePermission()) {
      return true;
    }
    Partner.Breaker rule = partner.breaker();
    deliveries.hold(deliveryId, clock.instant().plus(rule.openFor()));
    return false;
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
    return breaker;
  }
}
