package org.fengqiao.hub.casework;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.model.Agreement;
import org.jspecify.annotations.Nullable;

/**
 * The earliest day on which an agreement may be said to have taken effect (guide §5 row 21): the
 * paper's date, or the day when each party had signed for the first time. It counts for warnings
 * alone; for the law it took effect with the last signature.
 */
final class EarliestEffect {

  private EarliestEffect() {}

  static @Nullable LocalDate of(Agreement agreement) {
    return Stream.of(Optional.ofNullable(agreement.getPaperDate()), firstSigned(agreement))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static Optional<LocalDate> firstSigned(Agreement agreement) {
    Map<String, OffsetDateTime> first = new HashMap<>();
    agreement.getSignatures().stream()
        .filter(it -> it.getPartyId() != null)
        .forEach(
            it ->
                first.merge(
                    Objects.requireNonNull(it.getPartyId()),
                    it.getSignedAt(),
                    EarliestEffect::earlier));
    return first.values().stream().map(ClockEvents::day).max(Comparator.naturalOrder());
  }

  private static OffsetDateTime earlier(OffsetDateTime one, OffsetDateTime other) {
    return other.isBefore(one) ? other : one;
  }
}
