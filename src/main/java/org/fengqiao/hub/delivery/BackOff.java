package org.fengqiao.hub.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.fengqiao.hub.partner.Partner;
import org.springframework.stereotype.Component;

/** How long to wait after the n-th failure: exponential, capped, spread by jitter. */
@Component
class BackOff {

  private final RandomGenerator random;

  BackOff(RandomGenerator random) {
    this.random = random;
  }

  /**
   * The wait before the next attempt.
   *
   * @param rule the partner's rule
   * @param failuresBefore attempts that had failed before this one, from 0
   */
  Duration after(Partner.Retry rule, int failuresBefore) {
    double grown = rule.initial().toMillis() * Math.pow(rule.multiplier(), failuresBefore);
    double capped = Math.min(grown, rule.max().toMillis());
    double spread = 1 + rule.jitter() * (2 * random.nextDouble() - 1);
    return Duration.ofMillis(Math.round(capped * spread));
  }
}
