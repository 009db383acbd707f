package org.fengqiao.hub.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.hub.canonical.LineDirection;
import org.fengqiao.hub.canonical.LineOutcome;
import org.fengqiao.hub.ledger.operations.Traffic;
import org.fengqiao.hub.ledger.operations.Vitals;
import org.fengqiao.hub.ledger.operations.Wishes;
import org.jspecify.annotations.Nullable;

/** What one look at ledger, broker and routes found; judged by {@link PartnerJudge}. */
record Look(
    Instant at,
    List<Traffic.Sum> hour,
    List<Traffic.Sum> lately,
    List<Traffic.Last> last,
    Map<String, Map<LocalDate, Long>> days,
    List<Vitals.Backlog> backlogs,
    Map<String, Double> drift,
    List<Wishes.LineWish> wishes,
    List<Wishes.HeldBreaker> heldBreakers,
    List<Wishes.Window> windows,
    List<CertificateHealth> certificates,
    List<RouteHealth> routes,
    List<QueueHealth> queues,
    Map<String, Integer> breakers) {

  long count(
      List<Traffic.Sum> within,
      String line,
      LineDirection direction,
      java.util.function.Predicate<LineOutcome> which) {
    return within.stream()
        .filter(sum -> sum.line().equals(line) && sum.direction() == direction)
        .filter(sum -> which.test(sum.outcome()))
        .mapToLong(Traffic.Sum::count)
        .sum();
  }

  @Nullable Instant last(String line, LineDirection direction, boolean good) {
    return last.stream()
        .filter(it -> it.line().equals(line) && it.direction() == direction)
        .filter(it -> it.outcome().isGood() == good)
        .map(Traffic.Last::at)
        .max(Instant::compareTo)
        .orElse(null);
  }

  Optional<RouteHealth> route(String id) {
    return routes.stream().filter(route -> route.id().equals(id)).findFirst();
  }

  Optional<Wishes.LineWish> wish(String line, LineDirection direction) {
    return wishes.stream()
        .filter(wish -> wish.line().equals(line) && wish.direction() == direction)
        .findFirst();
  }

  Optional<Wishes.Window> window(String partner) {
    return windows.stream().filter(window -> window.partner().equals(partner)).findFirst();
  }
}
