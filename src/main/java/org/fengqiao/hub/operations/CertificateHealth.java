package org.fengqiao.hub.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fengqiao.hub.ledger.operations.Certificates;

/**
 * A certificate in use, and how long it is good for.
 *
 * @param certificate the certificate
 * @param daysLeft whole days until it ends; negative when it ended
 * @param condition down when it ended, degraded within the last 14 days
 */
public record CertificateHealth(
    Certificates.Known certificate, long daysLeft, Condition condition) {

  /** Days before the end on which operators are told, each once. */
  public static final List<Integer> TOLD_AT = List.of(60, 30, 14, 7, 1);

  private static final int SOON = 14;

  static CertificateHealth of(Certificates.Known certificate, Instant now) {
    Duration left = Duration.between(now, certificate.notAfter());
    Condition condition =
        left.isNegative()
            ? Condition.DOWN
            : left.toDays() < SOON ? Condition.DEGRADED : Condition.UP;
    return new CertificateHealth(
        certificate, Math.floorDiv(left.toSeconds(), Duration.ofDays(1).toSeconds()), condition);
  }
}
