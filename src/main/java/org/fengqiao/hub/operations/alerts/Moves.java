package org.fengqiao.hub.operations.alerts;

import java.time.Instant;
import org.fengqiao.hub.ledger.operations.Alert;
import org.fengqiao.hub.ledger.operations.Alert.State;
import org.fengqiao.hub.operations.Finding;
import org.jspecify.annotations.Nullable;

/** The moves of an alert from one state to the next. */
final class Moves {

  private Moves() {}

  static Alert seen(Alert it, Finding finding, Instant now) {
    return copy(it, it.state(), finding, it.openedAt(), now, it.resolvedAt(), it.noticedAt());
  }

  static Alert opened(Alert it, Instant now) {
    return copy(it, State.OPEN, null, now, it.seenAt(), null, now);
  }

  static Alert told(Alert it, Instant now) {
    return copy(it, it.state(), null, it.openedAt(), it.seenAt(), it.resolvedAt(), now);
  }

  static Alert resolved(Alert it, Instant now) {
    return copy(it, State.RESOLVED, null, it.openedAt(), it.seenAt(), now, it.noticedAt());
  }

  private static Alert copy(
      Alert it,
      State state,
      @Nullable Finding finding,
      @Nullable Instant opened,
      Instant seen,
      @Nullable Instant resolved,
      @Nullable Instant noticed) {
    return new Alert(
        it.id(),
        it.rule(),
        it.code(),
        it.subject(),
        state,
        it.severity(),
        finding == null ? it.value() : finding.value(),
        finding == null ? it.zh() : finding.zh(),
        finding == null ? it.en() : finding.en(),
        it.beganAt(),
        opened,
        seen,
        it.ackedAt(),
        it.ackedBy(),
        resolved,
        noticed);
  }
}
